using SeedKit.Hosting;

namespace SeedKit.Xunit;

/// <summary>
/// The server and seeded template of a test assembly. Registered with <c>[assembly: AssemblyFixture(typeof(…))]</c>; the session starts
/// when the first test asks for it, once, however many ask at the same time.
/// </summary>
/// <remarks>
/// xUnit makes assembly fixtures before it knows which tests will run, so nothing starts in the constructor: a run of tests that need no
/// database starts no server.
/// </remarks>
public abstract class SeedKitFixture : IAsyncDisposable
{
    private readonly Lazy<Task<SeedSession>> session;

    /// <summary>Prepares the fixture; starts nothing.</summary>
    protected SeedKitFixture() => session = new(() => SeedSession.StartAsync(CreatePlatform(), Options, CancellationToken.None));

    /// <summary>What to seed and where; the full profile by default.</summary>
    protected virtual SessionOptions Options => new();

    /// <summary>The platform to seed.</summary>
    protected abstract Platform CreatePlatform();

    /// <summary>The session; the first call starts it.</summary>
    /// <exception cref="NoServerException">
    /// There is no server to be had and <c>CI</c> is set. Without <c>CI</c> the exception is the one by which xUnit marks the test as
    /// skipped, with the reason.
    /// </exception>
    public Task<SeedSession> StartAsync() => NoServer.SkipOrFailAsync(session.Value);

    /// <summary>Ends the session, if any test has started it.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (session.IsValueCreated && session.Value.IsCompletedSuccessfully)
        {
            await (await session.Value).DisposeAsync();
        }
    }
}
