using Npgsql;

namespace SeedKit.Hosting;

/// <summary>
/// The server that <c>SEEDKIT_POSTGRES</c> names: a CI service container, a colleague's machine. It is never stopped and
/// its settings are never changed. Named and unusable is an error, never a reason to take another server.
/// </summary>
internal sealed class ExternalServerHost : IServerHost
{
    private const string Variable = "SEEDKIT_POSTGRES";

    /// <inheritdoc/>
    public string Name => "external";

    /// <inheritdoc/>
    public async Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        string? text = options.Environment(Variable);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new HostUnavailableException(
                $"{Variable} is not set",
                $"export {Variable}='Host=localhost;Username=postgres;Password=...' (or a postgresql:// address)");
        }

        NpgsqlConnectionStringBuilder builder = ServerAddress.Parse(Variable, text);
        // A wrong address answers within seconds: fifteen, Npgsql's default, looks like a hang from a test runner.
        builder.Timeout = Math.Min(builder.Timeout, Math.Max(1, (int)options.StartTimeout.TotalSeconds));
        string place = $"{builder.Host}:{builder.Port}";
        (string version, int number, bool mayCreate) = await AskAsync(builder, place, cancellationToken);
        Check(options, builder, place, version, number, mayCreate);
        return new Server(
            new ServerDescription
            {
                HostName = Name,
                ConnectionString = builder.ConnectionString,
                Version = number,
                StorageDescription = $"at {place}",
            },
            lifetime: null);
    }

    private static async Task<(string Version, int Number, bool MayCreate)> AskAsync(
        NpgsqlConnectionStringBuilder builder, string place, CancellationToken cancellationToken)
    {
        try
        {
            await using NpgsqlConnection connection = new(builder.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand command = new(
                """
                select current_setting('server_version'), current_setting('server_version_num')::int, rolsuper or rolcreatedb
                from pg_catalog.pg_roles where rolname = current_user
                """,
                connection);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return (reader.GetString(0), reader.GetInt32(1), reader.GetBoolean(2));
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
        {
            throw new HostSettingException(
                Variable,
                $"{Variable} names a PostgreSQL server that answers.",
                $"{place} as '{builder.Username}': {ServerAddress.Redact(failure.Message, builder)}.",
                $"Start that server or mend {Variable}; unset it to let SeedKit start a throwaway server.");
        }
    }

    private static void Check(
        ServerOptions options, NpgsqlConnectionStringBuilder builder, string place, string version, int number, bool mayCreate)
    {
        int major = number / 10000;
        if (major < ServerOptions.OldestMajor)
        {
            throw new HostSettingException(
                Variable,
                $"{Variable} names PostgreSQL {ServerOptions.OldestMajor} or newer.",
                $"{place} runs PostgreSQL {version}.",
                $"Name a newer server, or unset {Variable} to let SeedKit start a throwaway server.");
        }

        if (options.DesiredMajor is { } desired && desired != major)
        {
            throw new HostSettingException(
                Variable,
                $"{Variable} names PostgreSQL {desired}, as SEEDKIT_POSTGRES_VERSION asks.",
                $"{place} runs PostgreSQL {version}.",
                $"Unset one of {Variable} and SEEDKIT_POSTGRES_VERSION.");
        }

        if (!mayCreate)
        {
            throw new HostSettingException(
                Variable,
                $"The role in {Variable} may create databases.",
                $"Role '{builder.Username}' at {place} may not.",
                $"As a superuser there: alter role \"{builder.Username}\" superuser");
        }
    }
}
