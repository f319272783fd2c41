using Npgsql;

namespace SeedKit.Postgres;

/// <summary>
/// The contents of a database in short: for every table, partition and materialized view the number of rows and an order-independent
/// sum over their text, for every sequence where it stands. Two databases with equal checksums hold the same.
/// </summary>
/// <remarks>Reads every row: about a second per million. The text follows the session's settings, so compare what one session kind read.</remarks>
public sealed class TableChecksums
{
    private readonly SortedDictionary<QualifiedName, string> values;

    private TableChecksums(SortedDictionary<QualifiedName, string> values) => this.values = values;

    /// <summary>The checksum of each object, by name.</summary>
    public IReadOnlyDictionary<QualifiedName, string> Values => values;

    /// <summary>Reads the checksums of all objects outside the system's schemas.</summary>
    /// <param name="connection">Open, as a role that row-level security does not bind: a filtered table would look emptier than it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<TableChecksums> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        SortedDictionary<QualifiedName, string> values = [];
        if (await ReadQueryAsync(connection, cancellationToken) is not { } query)
        {
            return new(values);
        }

        await using NpgsqlCommand command = new(query, connection) { CommandTimeout = 0 };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(new QualifiedName(reader.GetString(0), reader.GetString(1)), reader.GetString(2));
        }

        return new(values);
    }

    /// <summary>The objects whose checksums differ, or that only one of the two has, as <c>schema.name</c> and sorted.</summary>
    public IReadOnlyList<string> Differences(TableChecksums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return
        [
            .. values.Keys.Union(other.values.Keys)
                .Where(name => values.GetValueOrDefault(name) != other.values.GetValueOrDefault(name))
                .Order()
                .Select(name => name.ToString()),
        ];
    }

    // One statement over all tables is one snapshot and one round trip.
    private static async Task<string?> ReadQueryAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(TableChecksums), "table_checksums.sql"), connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }
}
