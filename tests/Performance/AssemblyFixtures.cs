using SeedKit.Xunit;
using Xunit;

[assembly: AssemblyFixture(typeof(ServerFixture))]
