using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>A server that another host started stands in for one that somebody else runs.</summary>
public sealed class ExternalServerHostContractTests : HostContract, IAsyncLifetime
{
    private Server? _server;

    protected override string Name => "external";

    protected override bool IsOurs => false;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _server = await new LocalServerHost().StartAsync(new ServerOptions { DesiredMajor = null }, Cancellation);
        }
        catch (HostUnavailableException unavailable) when (!HostRequirement.IsRequired(Name))
        {
            Assert.Skip($"no server to name: {unavailable.Reason}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    protected override Task<Server> StartAsync(ServerOptions options) => new ExternalServerHost().StartAsync(
        options with { Environment = name => name == "SEEDKIT_POSTGRES" ? _server!.ConnectionString : null }, Cancellation);
}
