using SeedKit.Hosting;

namespace SeedKit.Xunit;

/// <summary>
/// A server without any platform, for tests that bring their own databases. Registered with
/// <c>[assembly: AssemblyFixture(typeof(ServerFixture))]</c>; it starts when the first test asks for it.
/// </summary>
public class ServerFixture : IAsyncDisposable
{
    private readonly Lazy<Task<Server>> server;

    /// <summary>Prepares the fixture; starts nothing.</summary>
    public ServerFixture() => server = new(() => ServerHosts.StartAsync(Options, CancellationToken.None));

    /// <summary>What is asked of the server.</summary>
    protected virtual ServerOptions Options => new();

    /// <summary>The server; the first call starts it.</summary>
    /// <exception cref="NoServerException">
    /// There is no server to be had and <c>CI</c> is set. Without <c>CI</c> the exception is the one by which xUnit marks the test as
    /// skipped, with the reason.
    /// </exception>
    public Task<Server> StartAsync() => NoServer.SkipOrFailAsync(server.Value);

    /// <summary>Ends the server, if any test has started it.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
