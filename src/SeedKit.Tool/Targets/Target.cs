using Npgsql;
using SeedKit.Hosting;

namespace SeedKit.Tool.Targets;

/// <summary>An open connection to the database to work on; a throwaway goes with its server when it is disposed.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly Func<ValueTask> discard;

    private Target(NpgsqlConnection connection, string description, bool isThrowaway, Func<ValueTask> discard)
    {
        Connection = connection;
        Description = description;
        IsThrowaway = isThrowaway;
        this.discard = discard;
    }

    /// <summary>Open; the target owns it.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>The database and its server, for people.</summary>
    public string Description { get; }

    /// <summary>Whether it was made for this command, so that probes may write to it.</summary>
    public bool IsThrowaway { get; }

    /// <summary>Connects to a database that is there.</summary>
    /// <exception cref="HostSettingException">The text is no connection string.</exception>
    /// <exception cref="TargetUnreachableException">The server does not answer or refuses.</exception>
    public static async Task<Target> ConnectAsync(string text, CancellationToken cancellationToken)
    {
        NpgsqlConnectionStringBuilder address = TargetRequest.Parse(text);
        NpgsqlConnection connection = new(address.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
        {
            await connection.DisposeAsync();
            throw new TargetUnreachableException(address, failure);
        }

        string place = $"{address.Database} at {address.Host}:{address.Port}, PostgreSQL {connection.PostgreSqlVersion}";
        return new Target(connection, place, isThrowaway: false, () => ValueTask.CompletedTask);
    }

    /// <summary>A target over a database that was made for this command.</summary>
    public static Target Throwaway(NpgsqlConnection connection, string description, Func<ValueTask> discard) =>
        new(connection, description, isThrowaway: true, discard);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Connection.DisposeAsync();
        }
        finally
        {
            await discard();
        }
    }
}
