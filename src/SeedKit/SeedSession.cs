using Microsoft.Extensions.Logging;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Hosting;

namespace SeedKit;

/// <summary>
/// A server with one platform's seeded template on it: where test databases come from. Starting it is the expensive step, so a
/// test assembly has one.
/// </summary>
/// <remarks>
/// Safe for concurrent use. On an external server the template stays for the next run; a server that SeedKit starts comes
/// from its cluster cache when the same platform was seeded there before.
/// </remarks>
public sealed class SeedSession : IAsyncDisposable
{
    private readonly Lazy<Task<DatabasePool>> pool;
    private volatile bool serverKept;

    private SeedSession(Platform platform, SessionOptions options, Server server, Template template, ProvisioningResult? provisioning)
    {
        Platform = platform;
        Options = options;
        Server = server;
        Template = template;
        Provisioning = provisioning;
        pool = new(() => DatabasePool.StartAsync(template, options.Pool, CancellationToken.None));
    }

    /// <summary>The platform whose schema and seed the databases hold.</summary>
    public Platform Platform { get; }

    /// <summary>What the session was started with.</summary>
    public SessionOptions Options { get; }

    /// <summary>The server; the session disposes it.</summary>
    public Server Server { get; }

    /// <summary>The seeded template; the session disposes it.</summary>
    public Template Template { get; }

    /// <summary>What provisioning took, or null when the template was found, on the server or in the cluster cache.</summary>
    public ProvisioningResult? Provisioning { get; }

    /// <summary>Starts a server, or takes the one that <c>SEEDKIT_POSTGRES</c> names, and sees that the template is on it.</summary>
    /// <param name="platform">What to install and seed.</param>
    /// <param name="options">How much to seed and where.</param>
    /// <param name="cancellationToken">Ends the start; nothing is left running then.</param>
    /// <exception cref="NoServerException">No candidate can serve; the message names each and what would fix it.</exception>
    public static async Task<SeedSession> StartAsync(Platform platform, SessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(options);
        string fingerprint = Provisioner.Fingerprint(platform, options.ToSeedOptions());
        Server server = await ServerHosts.StartAsync(
            options.Server with { CacheKey = options.Server.CacheKey ?? fingerprint, MayReturnEarly = true }, cancellationToken);
        Template? template = null;
        try
        {
            ProvisioningResult? provisioning = null;
            TemplateSource source = new(
                platform.Name,
                fingerprint,
                async (connection, token) =>
                    provisioning = await Provisioner.ProvisionAsync(connection, platform, options.ToSeedOptions(), token));
            template = await Template.BuildAsync(server, source, cancellationToken);
            if (server.CanSave && provisioning is not null)
            {
                await PrepareToSaveAsync(template, options, cancellationToken);
                // Saving stops the server for a moment, so everything that is connected lets go before.
                await template.DisposeAsync();
                await server.SaveAsync(cancellationToken);
                template = await Template.BuildAsync(server, source, cancellationToken);
            }

            return new(platform, options, server, template, provisioning);
        }
        catch
        {
            await DisposeAsync(template, server);
            throw;
        }
    }

    /// <summary>A seeded database for one test, returned to the baseline when the lease is disposed. Waits while all are out.</summary>
    public async Task<Lease> LeaseAsync(CancellationToken cancellationToken) => await (await pool.Value).LeaseAsync(cancellationToken);

    /// <summary>The seeded database that all read-only callers share; writing to it fails. Not to be disposed.</summary>
    public async Task<NpgsqlDataSource> ReadOnlyAsync() => await (await pool.Value).ReadOnlyAsync();

    /// <summary>A seeded database of the caller's own, without SeedKit's capture triggers: what the schema really is.</summary>
    /// <returns>The database; disposing it drops it.</returns>
    public Task<TestDatabase> CloneAsync(CancellationToken cancellationToken) => Template.CloneAsync(cancellationToken);

    /// <summary>A database without any object, for what must start from nothing.</summary>
    /// <returns>The database; disposing it drops it.</returns>
    public Task<TestDatabase> CreateBlankAsync(CancellationToken cancellationToken) => Template.CreateBlankAsync(cancellationToken);

    /// <summary>Provisions a database from nothing and drops it, to learn what provisioning costs now.</summary>
    public async Task<ProvisioningResult> MeasureProvisioningAsync(CancellationToken cancellationToken)
    {
        await using TestDatabase database = await CreateBlankAsync(cancellationToken);
        await using NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
        return await Provisioner.ProvisionAsync(connection, Platform, Options.ToSeedOptions(), cancellationToken);
    }

    /// <summary>Lets the server go on when the session ends, because a database on it was kept for a person to look at.</summary>
    /// <remarks><c>seedkit down</c> ends it.</remarks>
    public void KeepServer() => serverKept = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (serverKept && Server.CanDetach)
            {
                await Server.DetachAsync(CancellationToken.None);
            }

            if (Server.EndsWhenDisposed)
            {
                Template.Databases.LeaveToServer();
            }

            if (pool.IsValueCreated && pool.Value.IsCompletedSuccessfully)
            {
                await (await pool.Value).DisposeAsync();
            }
        }
        finally
        {
            await DisposeAsync(Template, Server);
        }
    }

    // The next run has its first clone, and all that its first lease needs, at hand. What is made last is there first, and most tests lease.
    private static async Task PrepareToSaveAsync(Template template, SessionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using DatabasePool pool = await DatabasePool.StartAsync(template, options.Pool, cancellationToken);
            await template.KeepReadyAsync(cancellationToken);
            await pool.KeepReadyAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It costs the next run some time. Where it is the strategy that fails, whoever leases is told by an exception.
            options.Server.Logger.LogWarning("The server is saved without what a first lease needs: {Reason}", failure.Message);
        }
    }

    private static async ValueTask DisposeAsync(Template? template, Server server)
    {
        try
        {
            if (template is not null)
            {
                await template.DisposeAsync();
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
