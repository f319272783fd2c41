using Npgsql;

namespace SeedKit.Demo.Walkthrough;

/// <summary>The rows of a query as PostgreSQL writes them.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">One value for each column; null for NULL.</param>
internal sealed record QueryResult(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public static async Task<QueryResult> ReadAsync(NpgsqlConnection connection, DemoQuery query, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = query.CreateCommand(connection);

        // As text, so that no client type rounds or renames a value.
        command.AllResultTypesAreUnknown = true;
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        ResultColumn[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(place => new ResultColumn(reader.GetName(place), reader.GetDataTypeName(place)))];
        List<IReadOnlyList<string?>> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add([.. columns.Select((_, place) => reader.IsDBNull(place) ? null : reader.GetString(place))]);
        }

        return new(columns, rows);
    }
}
