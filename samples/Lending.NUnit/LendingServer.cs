using NUnit.Framework;
using SeedKit;

namespace Lending.NUnit;

/// <summary>The server of the whole assembly.</summary>
[SetUpFixture]
public sealed class LendingServer
{
    public static SeedSession Session { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => Session = await SeedSession.StartAsync(new LendingPlatform(), new SessionOptions(), CancellationToken.None);

    [OneTimeTearDown]
    public async Task EndAsync() => await Session.DisposeAsync();
}
