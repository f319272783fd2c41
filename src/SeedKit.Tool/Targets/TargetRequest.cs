using Npgsql;
using SeedKit.Hosting;
using SeedKit.Seeding;

namespace SeedKit.Tool.Targets;

/// <summary>The database to work on, as the command line names it.</summary>
/// <param name="Connection">The text of <c>--connection</c>, or null for a throwaway.</param>
/// <param name="Seed">What a throwaway is seeded with, or null for the schema alone.</param>
internal sealed record TargetRequest(string? Connection, SeedOptions? Seed)
{
    private const string Option = "--connection";

    // Shorter ones are words (postgres, demo) that a message may hold for another reason.
    private const int ShortestSecret = 6;

    /// <summary>The connection string of <see cref="Connection"/>.</summary>
    /// <exception cref="HostSettingException">The text is no connection string; the message shows nothing of it.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        NpgsqlConnectionStringBuilder builder = ServerAddress.Parse(Option, text);
        builder.ApplicationName ??= "seedkit";
        builder.Pooling = false;
        return WithoutTimeLimit(builder);
    }

    /// <summary>The same connection without a pool: a session that stays open in one would keep the database from being dropped.</summary>
    public static string WithoutPool(string connectionString) =>
        WithoutTimeLimit(new(connectionString) { Pooling = false, ApplicationName = "seedkit" }).ConnectionString;

    /// <summary>The password in a text that is a connection string and holds one, or null.</summary>
    public static string? TryReadPassword(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            NpgsqlConnectionStringBuilder builder = ServerAddress.Parse(Option, text);
            return builder.Password is { Length: >= ShortestSecret } password && password != builder.Username ? password : null;
        }
        catch (HostSettingException)
        {
            return null;
        }
    }

    // Npgsql gives up after half a minute, as an application should. Reading a large table takes as long as it takes, and Ctrl-C is at hand.
    private static NpgsqlConnectionStringBuilder WithoutTimeLimit(NpgsqlConnectionStringBuilder builder)
    {
        if (!builder.ShouldSerialize("Command Timeout"))
        {
            builder.CommandTimeout = 0;
        }

        return builder;
    }
}
