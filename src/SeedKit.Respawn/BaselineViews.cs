using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>Materialized views have no rows that could be copied back: those that were refreshed are refreshed again, the others left alone.</summary>
internal static class BaselineViews
{
    /// <summary>Reads all that hold rows.</summary>
    public static async Task<IReadOnlyList<BaselineView>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<BaselineView> views = [];
        foreach ((QualifiedName name, long file) in await ReadFilesAsync(connection, cancellationToken))
        {
            views.Add(new(name, file, await ReadChecksumAsync(connection, name, cancellationToken)));
        }

        return views;
    }

    /// <summary>Refreshes those that lie in another file than the baseline's, after the rows have come back.</summary>
    /// <returns>The baseline with the files as they are now, or null where a refresh does not give back what a view held.</returns>
    public static async Task<IReadOnlyList<BaselineView>?> RestoreAsync(
        NpgsqlConnection connection, IReadOnlyList<BaselineView> baseline, CancellationToken cancellationToken)
    {
        if (baseline.Count == 0)
        {
            return baseline;
        }

        HashSet<(QualifiedName, long)> now = [.. await ReadFilesAsync(connection, cancellationToken)];
        foreach (BaselineView view in baseline.Where(view => !now.Contains((view.Name, view.File))))
        {
            await using NpgsqlCommand refresh = new($"refresh materialized view {view.Name.Sql}", connection);
            await refresh.ExecuteNonQueryAsync(cancellationToken);
            if (await ReadChecksumAsync(connection, view.Name, cancellationToken) != view.Checksum)
            {
                return null;
            }
        }

        Dictionary<QualifiedName, long> files = (await ReadFilesAsync(connection, cancellationToken)).ToDictionary(view => view.Name, view => view.File);
        return [.. baseline.Select(view => view with { File = files[view.Name] })];
    }

    private static Task<IReadOnlyList<(QualifiedName Name, long File)>> ReadFilesAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken) => BaselineReader.QueryAsync(
        connection, "views.sql", reader => (BaselineReader.ReadName(reader), reader.GetInt64(2)), cancellationToken);

    private static async Task<string> ReadChecksumAsync(NpgsqlConnection connection, QualifiedName view, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(
            $"select pg_catalog.concat(pg_catalog.count(*), ' ', pg_catalog.sum(pg_catalog.hashtextextended(t::text, 0))) from {view.Sql} as t", connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
