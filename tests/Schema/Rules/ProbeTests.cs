using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>That a probe which could not be tried, or found nothing to try, is never taken for one that passed.</summary>
public sealed class ProbeTests(RuleServer server) : IClassFixture<RuleServer>
{
    private static readonly VerificationOptions Allowed = new() { Only = RuleIds.Probes, Probe = true };

    private static RulePage Page => RulePage.Read("SK2101");

    [Fact]
    public async Task Without_leave_no_probe_runs_and_each_says_so()
    {
        VerificationReport report = await server.InspectAsync(Page.Bad.Sql, Page.Bad.Contract, Allowed with { Probe = false });

        report.Findings.Should().BeEmpty();
        report.Skipped.Should().Equal(RuleIds.Probes.Select(id => new SkippedRule(
            new RuleId(id), "Probes write, in a transaction that is rolled back: allow them with --probe.")));
    }

    [Fact]
    public async Task Tables_without_rows_prove_nothing()
    {
        VerificationReport report = await server.InspectDemoAsync("select 1", DemoContract.Read(), Allowed);

        report.Findings.Should().BeEmpty();
        report.Skipped.Should().Contain(new SkippedRule(
            new RuleId("SK2101"),
            "Not proven for migration.access_audit_log, migration.agent_discovered_patterns, migration.agent_insights and 50 more: no rows of two tenants to try it with."));

        // The demo has neither views nor functions.
        report.Skipped.Select(skip => skip.Rule.ToString()).Should().Equal(RuleIds.Probes.Except(["SK2108", "SK2109"]));
    }

    [Theory]
    [InlineData("alter role shop_app superuser", "Role shop_app is a superuser: no policy binds it.")]
    [InlineData("alter role shop_app bypassrls", "Role shop_app bypasses row-level security: no policy binds it.")]
    [InlineData("alter role shop_app rename to shop_other", "Role shop_app, the contract's 'runtimeRole', does not exist.")]
    [InlineData("revoke all on all tables in schema shop from shop_app", "Role shop_app may read none of 2 tenant tables: there is nothing to try.")]
    public async Task A_role_that_proves_nothing_is_not_used(string change, string reason)
    {
        VerificationReport report = await server.InspectAsync($"{Page.Good.Sql};{change}", Page.Good.Contract, Allowed);

        report.Findings.Should().BeEmpty();
        report.Skipped.Should().Equal(RuleIds.Probes.Select(id => new SkippedRule(new RuleId(id), reason)));
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_told()
    {
        const string verifier = """
            create role shop_verifier bypassrls;
            grant usage on schema shop to shop_verifier;
            grant select on all tables in schema shop to shop_verifier;
            set local session authorization shop_verifier;
            """;

        VerificationReport report = await server.InspectAsync(Page.Bad.Sql + verifier, Page.Bad.Contract, Allowed);

        report.Skipped.Should().Equal(RuleIds.Probes.Select(id => new SkippedRule(
            new RuleId(id), "Role shop_app cannot be assumed: permission denied to set role \"shop_app\".")));
    }

    [Fact]
    public async Task A_contract_without_settings_or_role_skips_each_rule()
    {
        Contract silent = Page.Good.Contract with { RuntimeRole = null };

        VerificationReport report = await server.InspectAsync(Page.Good.Sql, silent, Allowed);

        report.Skipped.Should().Equal(RuleIds.Probes.Select(id => new SkippedRule(new RuleId(id), "The contract has no 'runtimeRole'.")));
    }

    [Fact]
    public async Task What_a_finding_shows_runs_as_it_stands()
    {
        VerificationReport report = await server.InspectAsync(Page.Bad.Sql, Page.Bad.Contract, Allowed);

        report.Findings.First(finding => finding.Rule.ToString() == "SK2101").Evidence.Should().Equal(
            """BEGIN; SET LOCAL ROLE "shop_app"; SELECT set_config('app.tenant', '1', true); select count(*) from "shop"."orders" where ("tenant_id" = '1') is not true; ROLLBACK;""",
            """BEGIN; SET LOCAL ROLE "shop_app"; SELECT set_config('app.tenant', '2', true); select count(*) from "shop"."orders" where ("tenant_id" = '2') is not true; ROLLBACK;""",
            """BEGIN; SET LOCAL ROLE "shop_app"; SELECT set_config('app.tenant', '3', true); select count(*) from "shop"."orders"; ROLLBACK;""");
    }

    [Fact]
    public async Task Probing_leaves_nothing_behind()
    {
        const string state = "select (select count(*) from pg_prepared_statements), current_user, current_setting('row_security'), current_setting('plan_cache_mode')";
        await using NpgsqlConnection connection = await server.OpenDemoAsync();
        await using NpgsqlCommand before = new(state, connection);
        string expected = await ReadAsync(before);

        await Verifier.VerifyAsync(connection, DemoContract.Read(), Allowed, TestContext.Current.CancellationToken);

        await using NpgsqlCommand after = new(state, connection);
        (await ReadAsync(after)).Should().Be(expected);
    }

    private static async Task<string> ReadAsync(NpgsqlCommand command)
    {
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
    }
}
