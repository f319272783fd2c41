using Npgsql;
using SeedKit.Baselines;
using SeedKit.Postgres;

namespace SeedKit.Tests.Support.Menagerie;

/// <summary>A database with one of every kind of table, for tests of what returns a database to its baseline.</summary>
public static class Zoo
{
    /// <summary>The source of a template that holds the menagerie.</summary>
    public static TemplateSource Source { get; } = new("zoo", $"zoo {Sql}", ProvisionAsync);

    private static string Sql => EmbeddedScript.Read(typeof(Zoo), "menagerie.sql");

    private static async Task ProvisionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
