using SeedKit.Hosting;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class OldestEmbeddedServerHostContractTests : EmbeddedServerHostContract
{
    protected override int? Major => ServerOptions.OldestMajor;
}

public sealed class NewestEmbeddedServerHostContractTests : EmbeddedServerHostContract
{
    protected override int? Major => ServerOptions.NewestMajor;
}

/// <summary>The embedded package at one version; needs npm, or the binaries in the cache.</summary>
public abstract class EmbeddedServerHostContract : HostContract
{
    protected override string Name => "embedded";

    protected override Task<Server> StartAsync(ServerOptions options) =>
        new EmbeddedServerHost().StartAsync(options with { DesiredMajor = Major }, Cancellation);
}
