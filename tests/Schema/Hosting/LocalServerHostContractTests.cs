using SeedKit.Hosting;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class LocalServerHostContractTests : HostContract
{
    protected override string Name => "local";

    protected override Task<Server> StartAsync(ServerOptions options) =>
        new LocalServerHost().StartAsync(options with { Environment = LocalServer.Options.Environment }, Cancellation);
}
