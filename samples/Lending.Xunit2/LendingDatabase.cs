using SeedKit;
using SeedKit.Baselines.Leases;
using Xunit;

namespace Lending.Xunit2;

/// <summary>The server of all test classes in the collection. xUnit v2 has no fixtures of an assembly, so the collection is it.</summary>
public sealed class LendingDatabase : IAsyncLifetime
{
    private SeedSession? session;

    public async Task InitializeAsync() => session = await SeedSession.StartAsync(new LendingPlatform(), new SessionOptions(), CancellationToken.None);

    public Task<Lease> LeaseAsync() => session!.LeaseAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
