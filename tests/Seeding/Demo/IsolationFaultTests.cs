using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>Each fault of <c>tests/Seeding/Faults/Isolation</c>, planted in the seeded Compact demo and probed.</summary>
[Collection(FaultDatabase.Collection)]
public sealed class IsolationFaultTests(FaultDatabase database)
{
    private static readonly IReadOnlyList<Fault> Faults = Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Isolation"));

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_reported_in_full_and_nothing_besides(string name)
    {
        Fault fault = Faults.Single(candidate => candidate.Name == name);

        VerificationReport report = await database.InspectAsync(
            fault.Sql, new VerificationOptions { Probe = true, Skip = RuleIds.Queries });

        Planted.Places(report).Should().BeEquivalentTo(fault.Reports);

        // Where the application sees nothing at all, what else is tried on the table proves nothing, and says so.
        report.Skipped.Where(_ => !fault.Reports.Any(reported => reported.StartsWith("SK2102 ", StringComparison.Ordinal))).Should().BeEmpty();
    }

    /// <summary>The probe of the probe: what passes on the demo must fail, table by table, where nothing is kept apart.</summary>
    [Fact]
    public async Task The_probe_turns_red_on_every_table_when_policies_admit_everything()
    {
        const string open = """
            DO $$ DECLARE name regclass; BEGIN
                FOR name IN SELECT polrelid::regclass FROM pg_policy WHERE polname = 'tenant_isolation' LOOP
                    EXECUTE format('CREATE POLICY everybody ON %s USING (true)', name);
                END LOOP;
            END $$
            """;
        string[] tables = [.. (await database.Database.QueryAsync(
            "SELECT 'migration.' || relname FROM pg_class WHERE relnamespace = 'migration'::regnamespace AND relkind = 'r' AND relrowsecurity"))];

        VerificationReport clean = await database.InspectAsync("select 1", Probes);
        VerificationReport opened = await database.InspectAsync(open, Probes);

        clean.Findings.Should().BeEmpty();
        clean.Skipped.Should().BeEmpty();
        Broken(opened, "SK2101").Should().BeEquivalentTo(tables);
        Broken(opened, "SK2107").Should().BeEquivalentTo(tables);
        foreach ((string rule, string privilege) in new[] { ("SK2103", "INSERT"), ("SK2105", "DELETE") })
        {
            Broken(opened, rule).Should().BeEquivalentTo(await GrantedAsync(privilege));
        }

        Broken(opened, "SK2104").Should().BeEquivalentTo(await GrantedAsync("UPDATE"));

        // Who is seen through associations has no tenant key to change.
        Broken(opened, "SK2106").Should().BeEquivalentTo((await GrantedAsync("UPDATE")).Except(["migration.users", "migration.user_profiles"]));
    }

    private static VerificationOptions Probes => new() { Probe = true, Only = RuleIds.Probes };

    private static IEnumerable<string> Broken(VerificationReport report, string rule) =>
        report.Findings.Where(finding => finding.Rule.ToString() == rule).Select(finding => finding.Path.ToString());

    private Task<List<string>> GrantedAsync(string privilege) => database.Database.QueryAsync($"""
        SELECT 'migration.' || relname FROM pg_class
        WHERE relnamespace = 'migration'::regnamespace AND relkind = 'r' AND relrowsecurity AND has_table_privilege('seedkit_app', oid, '{privilege}')
        """);
}
