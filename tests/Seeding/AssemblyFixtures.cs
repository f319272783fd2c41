using SeedKit.Tests.Support.Demo;
using Xunit;

[assembly: AssemblyFixture(typeof(FullDemo))]
