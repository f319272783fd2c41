using System.Data;
using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Tests.Schema.Catalog;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>What becomes of an attempt that meets another session's lock: two that verify may have been in each other's way, one alone was not in its own.</summary>
public sealed class ProbeLockTests(BlankDatabases databases)
{
    private const string OrdersWaitedFor = "relation = 'shop.orders'::regclass and mode = 'RowExclusiveLock' and not granted";
    private const string OrdersReached = "relation = 'shop.orders'::regclass and mode = 'RowExclusiveLock' and granted";
    private const string OrdersGivenUp = "relation = 'shop.returns'::regclass and mode = 'RowExclusiveLock' and granted";
    private const string DeadlockSeen = "locktype = 'advisory' and objid = 2 and granted";

    private static readonly Contract Shop = RulePage.Read("SK2105").Good.Contract with { RuntimeRole = "meeting_app" };
    private static readonly VerificationOptions Deleting = new() { Only = ["SK2105"], Probe = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_two_sessions_what_met_a_lock_is_tried_again()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using Meeting meeting = await Meeting.CreateAsync(database);

        VerificationReport report = await MeetLockAsync(meeting, () => Verifier.VerifyAsync(meeting.Connection, Shop, Deleting, Cancellation));

        report.Findings.Should().BeEmpty();
        report.Skipped.Should().BeEmpty("when it was tried again nothing was in the way");
    }

    [Fact]
    public async Task After_one_session_what_met_a_lock_is_told()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using Meeting meeting = await Meeting.CreateAsync(database);
        await using NpgsqlTransaction transaction = await meeting.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancellation);

        VerificationReport report = await MeetLockAsync(meeting, () => Verifier.InspectAsync(meeting.Connection, Shop, Deleting, Cancellation));

        report.Findings.Should().BeEmpty();
        report.Skipped.Should().Equal(new SkippedRule(
            new RuleId("SK2105"), "Not proven for shop.orders: canceling statement due to lock timeout (55P03)."));
    }

    [Fact]
    public async Task After_two_sessions_what_met_a_deadlock_is_tried_again()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using Meeting meeting = await Meeting.CreateAsync(database);
        bool seen = false;

        // Of two that wait for one another the server ends the one that looks first.
        VerificationReport report = await meeting.HoldAsync(
            "set local deadlock_timeout = '10min'; select pg_advisory_xact_lock(1)",
            () => Verifier.VerifyAsync(meeting.Connection, Shop, Deleting, Cancellation),
            async () =>
            {
                await meeting.UntilAsync(OrdersReached);
                await meeting.HoldAsync("lock table shop.orders in share mode");
                seen = await meeting.HasAsync(DeadlockSeen);
            });

        seen.Should().BeTrue();
        report.Findings.Should().BeEmpty();
        report.Skipped.Should().BeEmpty("when it was tried again nobody waited for it");
    }

    // The attempt on the orders waits for as long as it may, and the lock is still held when the next one begins.
    private static Task<VerificationReport> MeetLockAsync(Meeting meeting, Func<Task<VerificationReport>> verify) =>
        meeting.HoldAsync("lock table shop.orders in share mode", verify, async () =>
        {
            await meeting.UntilAsync(OrdersWaitedFor);
            await meeting.UntilAsync(OrdersGivenUp);
        });
}
