using Npgsql;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Xunit;

/// <summary>
/// The seeded database for tests that only read: <c>class ReportTests(SeedKitFixture&lt;MyPlatform&gt; seed) : ReadOnlyTest(seed)</c>. All of
/// them share one; every transaction is read-only, so a test that writes fails, with SQLSTATE 25006. There is nothing to reset.
/// </summary>
/// <param name="assembly">The assembly's fixture.</param>
public abstract class ReadOnlyTest(SeedKitFixture assembly) : IAsyncLifetime
{
    private NpgsqlDataSource? dataSource;

    /// <summary>Connections to the shared database. Not to be disposed.</summary>
    protected NpgsqlDataSource DataSource =>
        dataSource ?? throw new InvalidOperationException($"{GetType().Name} uses its database before xUnit has initialised the test.");

    /// <summary>An open connection; disposing it returns it to the pool.</summary>
    protected ValueTask<NpgsqlConnection> OpenAsync() => DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);

    /// <summary>Finds the shared database.</summary>
    /// <exception cref="NoServerException">There is no server to be had and <c>CI</c> is set.</exception>
    public virtual async ValueTask InitializeAsync() => dataSource = await (await assembly.StartAsync()).ReadOnlyAsync();

    /// <summary>Does nothing; here for tests that have something of their own to dispose.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
