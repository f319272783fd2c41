using System.Data;
using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Seeding;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using SeedKit.Verification.Probing;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>That two sessions find by probing what one finds, also where nothing is kept apart and each reaches the rows that the other tries.</summary>
public sealed class ProbeSessionTests(DemoDatabases databases)
{
    private const string Open = """
        do $$ declare name regclass; begin
            for name in select polrelid::regclass from pg_policy where polname = 'tenant_isolation' loop
                execute format('create policy everybody on %s using (true)', name);
            end loop;
        end $$
        """;

    private static readonly Contract Demo = DemoContract.Read();
    private static readonly VerificationOptions Probes = new() { Probe = true, Only = RuleIds.Probes };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_sessions_find_what_one_finds()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.SeedAsync(new SeedOptions { Profile = SeedProfile.Compact });
        await using NpgsqlConnection connection = await database.OpenAsync();
        await connection.ExecuteAsync(Open, Cancellation);
        VerificationReport one;
        await using (await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancellation))
        {
            one = await Verifier.InspectAsync(connection, Demo, Probes, Cancellation);
        }

        VerificationReport two = await Verifier.VerifyAsync(connection, Demo, Probes, Cancellation);

        one.Findings.Should().HaveCountGreaterThan(200);
        two.Findings.Should().BeEquivalentTo(one.Findings, options => options.WithStrictOrdering());
        two.Skipped.Should().Equal(one.Skipped);
    }

    [Fact]
    public async Task What_met_a_lock_of_another_session_is_tried_again()
    {
        DemoDatabase database = await databases.ReadAsync("compact");
        await using NpgsqlConnection holder = await database.OpenAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        NpgsqlTransaction held = await holder.BeginTransactionAsync(Cancellation);
        await holder.ExecuteAsync("lock table migration.asset_tags in access exclusive mode", Cancellation);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Cancellation);
        await using ProbeSession session = await ProbeSession.BeginAsync(connection, "seedkit_app", sharesPlans: true, Cancellation);
        ProbeBinding unbound = new("no tenant", new Dictionary<string, string>());
        ProbeAttempt locked = Reading("asset_tags", unbound);
        ProbeAttempt free = Reading("assets", unbound);
        ProbeWork work = new([locked, free]);

        await work.RunAsync(session, Cancellation);
        ProbeOutcome? first = work.Of(locked);
        await held.RollbackAsync(Cancellation);
        ProbeOutcome? before = work.Of(free);
        await work.RepeatAsync(session, Cancellation);

        first!.State.Should().Be(PostgresErrorCodes.LockNotAvailable);
        work.Of(locked)!.State.Should().Be("00000");
        work.Of(free).Should().BeSameAs(before, "nothing stood in its way");
    }

    private static ProbeAttempt Reading(string table, ProbeBinding binding) => new()
    {
        Path = new ObjectPath("migration", table),
        Steps = [new ProbeStep(binding, $"select count(*) from migration.{table}")],
    };
}
