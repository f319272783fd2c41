using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using Xunit;

namespace SeedKit.Tests.Unit.Architecture;

public sealed class LayeringTests
{
    private static readonly Assembly SeedKitAssembly = typeof(Platform).Assembly;
    private static readonly Lazy<IReadOnlyList<TypeUse>> SeedKitUses = new(() => Read(SeedKitAssembly));
    private static readonly Lazy<IReadOnlyList<TypeUse>> OwnUses = new(() => Read(typeof(LayeringTests).Assembly));

    [Fact]
    public void The_folders_of_SeedKit_use_one_another_in_one_direction()
    {
        IReadOnlyList<string> violations = Layering.SeedKit.Violations(SeedKitUses.Value);

        violations.Should().BeEmpty();
    }

    [Fact]
    public void A_violation_would_be_found_in_whatever_way_it_is_made()
    {
        Layering layering = new("SeedKit.Tests.Unit.Planted", new Dictionary<string, string[]> { ["Lower"] = [], ["Upper"] = [] });

        IReadOnlyList<string> violations = layering.Violations(OwnUses.Value);

        IEnumerable<string> found = violations.Select(violation => violation.Split(' ')[0].Split('.')[^1].Split('+')[0].Split('`')[0]).Distinct();
        found.Should().BeEquivalentTo(
            "ByBaseType", "ByInterface", "ByAttribute", "ByConstraint", "ByField", "ByGenericArgument", "ByParameter", "ByCall",
            "ByStaticField", "ByTypeOf", "ByCatch", "ByLambda", "ByAsyncMethod");
    }

    [Fact]
    public void A_folder_that_the_table_does_not_know_would_be_found()
    {
        Layering layering = new("SeedKit.Tests.Unit.Planted", new Dictionary<string, string[]> { ["Upper"] = [] });

        IReadOnlyList<string> violations = layering.Violations(OwnUses.Value);

        violations.Should().Equal("Lower is a folder that the layering does not know");
    }

    [Theory]
    [InlineData("YamlDotNet", "Contracts")]
    [InlineData("DiffPlex", "Snapshots")]
    public void A_package_is_used_by_one_folder(string package, string folder)
    {
        IEnumerable<string> users = SeedKitUses.Value.Where(use => use.UsedAssembly == package).Select(use => use.User).Distinct();

        users.Should().OnlyContain(user => user.StartsWith($"SeedKit.{folder}", StringComparison.Ordinal));
    }

    [Fact]
    public void SeedKit_depends_on_four_packages_and_writes_to_no_console()
    {
        using CompiledAssembly assembly = new(SeedKitAssembly);

        IEnumerable<string> packages = assembly.ReferencedAssemblies.Where(
            name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "Microsoft.Win32.Primitives");

        packages.Should().BeSubsetOf(["DiffPlex", "Microsoft.Extensions.Logging.Abstractions", "Npgsql", "YamlDotNet"]);
        assembly.ReferencedAssemblies.Should().NotContain("System.Console");
    }

    [Fact]
    public void Only_tests_see_the_internals_of_SeedKit()
    {
        IEnumerable<string> friends = SeedKitAssembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);

        friends.Should().BeSubsetOf(["Unit", "Mutation", "Schema", "Seeding", "Performance", "Support", "Benchmarks"]);
    }

    private static IReadOnlyList<TypeUse> Read(Assembly assembly)
    {
        using CompiledAssembly compiled = new(assembly);
        return compiled.TypeUses();
    }
}
