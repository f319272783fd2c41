using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Tests.Support.Demo;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Workflows;

/// <summary>
/// What users do with the seeded data, through the application's role. What they leave behind keeps every rule about data; afterwards all
/// of it is undone.
/// </summary>
public abstract class WorkflowTest(FullDemo demo)
{
    private static readonly VerificationOptions DataRules = new()
    {
        Only = [.. RuleCatalogue.All.OfType<DataRule>().Select(rule => rule.Id.ToString())],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Runs a workflow as a user, and asks of every table whether it is as before once the lease has been reset.</summary>
    private protected async Task AsUserAsync(Guid user, Func<AppSession, Task> work)
    {
        await using Lease lease = await (await demo.StartAsync()).LeaseAsync(Cancellation);
        TableChecksums before = await ChecksumsAsync(lease);
        await using (AppSession session = await AppSession.OpenAsync(lease, user))
        {
            await work(session);
        }

        (await ChecksumsAsync(lease)).Differences(before).Should().NotBeEmpty("a workflow that changes nothing proves nothing");
        (await FindingsAsync(lease)).Should().BeEmpty();
        await lease.ResetAsync(Cancellation);
        (await ChecksumsAsync(lease)).Differences(before).Should().BeEmpty();
    }

    private static async Task<TableChecksums> ChecksumsAsync(Lease lease)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(Cancellation);
        return await TableChecksums.ReadAsync(connection, Cancellation);
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(Lease lease)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(Cancellation);
        return (await Verifier.VerifyAsync(connection, DemoContract.Read(), DataRules, Cancellation)).Findings;
    }
}
