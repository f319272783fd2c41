using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using Npgsql;
using Testcontainers.PostgreSql;

namespace SeedKit.Testcontainers;

/// <summary>
/// A container is ready when a connection opens. The server that the entry point runs for its own start scripts listens on no
/// port, so it is not taken for the real one.
/// </summary>
internal sealed class UntilConnected : IWaitUntil
{
    /// <summary>From asking to asking. A refused connection costs about a millisecond.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <inheritdoc/>
    public async Task<bool> UntilAsync(IContainer container)
    {
        await using NpgsqlConnection connection = new(Address((PostgreSqlContainer)container));
        try
        {
            await connection.OpenAsync();
            return true;
        }
        // Also a server that answers "the database system is starting up".
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
        {
            return false;
        }
    }

    /// <summary>A connection string for one question, without a pool that would outlive the container.</summary>
    internal static string Address(PostgreSqlContainer container) =>
        new NpgsqlConnectionStringBuilder(container.GetConnectionString()) { Pooling = false, Timeout = 2 }.ConnectionString;
}
