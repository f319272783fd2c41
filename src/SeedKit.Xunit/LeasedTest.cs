using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Xunit;

/// <summary>
/// A seeded database for each test, of its own for as long as the test runs:
/// <c>class OrderTests(SeedKitFixture&lt;MyPlatform&gt; seed) : LeasedTest(seed)</c>. The test may write and commit anything; nothing is to
/// be cleaned up, since the database returns to the seeded state before another test gets it.
/// </summary>
/// <remarks>
/// A failed test leaves evidence: the rows that it changed, the last lines of the server's log and how to connect, as attachments, and by
/// <c>SEEDKIT_KEEP</c> the database itself. A transaction that it left open is ended and told as a warning. Where no server
/// can be had, tests are skipped with the reason on a person's machine and fail where <c>CI</c> is set.
/// </remarks>
/// <param name="assembly">The assembly's fixture.</param>
public abstract class LeasedTest(SeedKitFixture assembly) : IAsyncLifetime
{
    private SeedSession? session;
    private Lease? lease;
    private KeepPolicy keep;

    /// <summary>The session that the database comes from.</summary>
    protected SeedSession Session => session ?? throw TooEarly();

    /// <summary>The test's database.</summary>
    protected Lease Lease => lease ?? throw TooEarly();

    /// <summary>An open connection to the test's database, as superuser; disposing it returns it to the pool.</summary>
    protected ValueTask<NpgsqlConnection> OpenAsync() => Lease.OpenAsync(TestContext.Current.CancellationToken);

    /// <summary>Leases the database.</summary>
    /// <exception cref="NoServerException">There is no server to be had and <c>CI</c> is set.</exception>
    public virtual async ValueTask InitializeAsync()
    {
        // Before the lease: a variable that cannot be read must not cost the pool a database.
        keep = KeepSetting.Read(Environment.GetEnvironmentVariable);
        session = await assembly.StartAsync();
        lease = await session.LeaseAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Gathers evidence if the test has failed, and returns the database to the seeded state unless it is kept.</summary>
    /// <exception cref="BaselineMismatchException">The reset was checked and found wrong: the test fails for it.</exception>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (session is null || lease is null)
        {
            return;
        }

        // xUnit knows how the test ended by the time it disposes the test class.
        bool failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        try
        {
            if (failed)
            {
                await TestEvidence.AttachAsync(session, lease);
            }

            if (keep == KeepPolicy.All || (failed && keep == KeepPolicy.Failed))
            {
                TestContext.Current.TestOutputHelper?.WriteLine(KeptDatabase.Keep(session, lease));
            }
        }
        finally
        {
            await lease.DisposeAsync();
        }

        foreach (LeakedSession leaked in lease.LastReset?.Leaked ?? [])
        {
            TestContext.Current.AddWarning($"The test left a transaction open, and SeedKit has ended it: {leaked}");
        }

        foreach (LeakedSession stray in lease.Strays)
        {
            TestContext.Current.AddWarning(
                $"A transaction that began after an earlier test had ended kept its database from returning to the seed, and SeedKit has ended it: {stray}");
        }
    }

    private InvalidOperationException TooEarly() => new($"{GetType().Name} uses its database before xUnit has initialised the test.");
}
