using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Reads which tables and sequences a database has to return to its baseline.</summary>
internal static class CaptureReader
{
    /// <summary>Every table, sorted by name.</summary>
    public static async Task<IReadOnlyList<CapturedTable>> ReadTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(CaptureReader), "captured_tables.sql"), connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<CapturedTable> tables = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            string[] columns = reader.GetFieldValue<string[]>(8);
            bool[] identityAlways = reader.GetFieldValue<bool[]>(9);
            bool[] wide = reader.GetFieldValue<bool[]>(10);
            string[] key = reader.GetFieldValue<string[]>(11);
            string[] equality = reader.GetFieldValue<string[]>(12);
            bool[] exact = reader.GetFieldValue<bool[]>(13);
            string[] types = reader.GetFieldValue<string[]>(14);
            tables.Add(new CapturedTable
            {
                Oid = reader.GetInt64(0),
                Name = new QualifiedName(reader.GetString(1), reader.GetString(2)),
                IsPartitioned = reader.GetBoolean(3),
                Root = reader.GetInt64(4),
                Inherits = reader.GetBoolean(5),
                FiresInReplicaMode = reader.GetBoolean(6),
                ChangesRowsBefore = reader.GetBoolean(7),
                Columns = [.. columns.Select((name, index) => new CapturedColumn(name, identityAlways[index], wide[index]))],
                KeyColumns = [.. key.Select((name, index) => new KeyColumn(name, equality[index], exact[index], types[index]))],
            });
        }

        return tables;
    }

    /// <summary>Every sequence with where it stands, sorted by name.</summary>
    public static async Task<IReadOnlyList<CapturedSequence>> ReadSequencesAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<CapturedSequence> sequences = [];
        await using (NpgsqlCommand command = new(EmbeddedScript.Read(typeof(CaptureReader), "captured_sequences.sql"), connection))
        await using (NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                sequences.Add(new CapturedSequence(
                    reader.GetInt64(2), new QualifiedName(reader.GetString(0), reader.GetString(1)), reader.GetBoolean(3), 0, false));
            }
        }

        // pg_sequences shows no is_called: a sequence set to 7 and one set to 7 and called look alike there, so each is read itself.
        for (int index = 0; index < sequences.Count; index++)
        {
            await using NpgsqlCommand command = new($"select last_value, is_called from {sequences[index].Name.Sql}", connection);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            sequences[index] = sequences[index] with { LastValue = reader.GetInt64(0), IsCalled = reader.GetBoolean(1) };
        }

        return sequences;
    }

    /// <summary>The materialized views that a refresh leaves as they are, by oid.</summary>
    /// <remarks>Tried and rolled back: a view may have been filled before its tables were, or may hold a clock's value.</remarks>
    public static async Task<IReadOnlyList<long>> ReadRefreshableViewsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<(long Oid, QualifiedName Name)> views = [];
        await using (NpgsqlCommand command = new(EmbeddedScript.Read(typeof(CaptureReader), "populated_views.sql"), connection))
        await using (NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                views.Add((reader.GetInt64(0), new QualifiedName(reader.GetString(1), reader.GetString(2))));
            }
        }

        List<long> refreshable = [];
        foreach ((long oid, QualifiedName name) in views)
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            string before = await ReadContentAsync(connection, name, cancellationToken);
            await using NpgsqlCommand refresh = new($"refresh materialized view {name.Sql}", connection);
            await refresh.ExecuteNonQueryAsync(cancellationToken);
            if (before == await ReadContentAsync(connection, name, cancellationToken))
            {
                refreshable.Add(oid);
            }
        }

        return refreshable;
    }

    /// <summary>What there is of large objects, as a text to compare; null where there are none.</summary>
    public static async Task<string?> ReadLargeObjectsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Their pages are only a superuser's to read.
        await using NpgsqlCommand any = new("select exists (select from pg_catalog.pg_largeobject_metadata)", connection);
        if (!(bool)(await any.ExecuteScalarAsync(cancellationToken))!)
        {
            return null;
        }

        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(CaptureReader), "large_objects.sql"), connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<string> ReadContentAsync(NpgsqlConnection connection, QualifiedName view, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(
            $"select count(*) || ' ' || coalesce(sum(pg_catalog.hashtextextended(v::text, 0)), 0) from {view.Sql} as v", connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
