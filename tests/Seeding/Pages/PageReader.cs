using Npgsql;
using SeedKit.Demo;
using SeedKit.Demo.Walkthrough;
using SeedKit.Tests.Support.Demo;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Seeding.Pages;

/// <summary>Reads pages from one seeded database, as a role that is bound to a tenant, or as the superuser from one tenant's rows alone.</summary>
public sealed class PageReader(FullDemo demo) : TestDatabaseFixture(demo)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyList<DemoQuery> Queries { get; } = [.. DemoPages.All, .. DemoScenarios.All];

    /// <summary>What a session under row-level security sees; a null client is a session that names no tenant.</summary>
    internal async Task<QueryResult> ReadAsync(DemoQuery query, string role, Guid? client)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await BindAsync(connection, role, client);
        return await QueryResult.ReadAsync(connection, query, Cancellation);
    }

    /// <summary>The same for all queries, by name.</summary>
    internal async Task<Dictionary<string, QueryResult>> ReadAllAsync(string role, Guid? client)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await BindAsync(connection, role, client);
        return await ReadAllAsync(connection);
    }

    /// <summary>What the queries answer where there are no other rows than those of one tenant: no policy is needed, and none is asked.</summary>
    internal async Task<Dictionary<string, QueryResult>> ReadAllOfAsync(Guid? client)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Cancellation);
        await ExecuteAsync(connection, "set local session_replication_role = replica");
        foreach (string table in await TenantTablesAsync(connection))
        {
            await ExecuteAsync(connection, $"delete from migration.\"{table}\" where client_account_id is distinct from $1", (object?)client ?? DBNull.Value);
        }

        return await ReadAllAsync(connection);
    }

    /// <summary>Every key of a row that belongs to the client.</summary>
    internal async Task<HashSet<string>> KeysOfAsync(Guid client)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        List<string> tables = await TenantTablesAsync(connection);
        string keys = string.Join(" union all ", tables.Select(table => $"select to_jsonb(t) ->> 'id' from migration.\"{table}\" as t where client_account_id = $1"));
        await using NpgsqlCommand command = new($"{keys} union all select flow_id::text from migration.crewai_flow_state_extensions where client_account_id = $1", connection)
        {
            Parameters = { new() { Value = client } },
        };
        return (await ColumnAsync(command)).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, QueryResult>> ReadAllAsync(NpgsqlConnection connection)
    {
        Dictionary<string, QueryResult> results = new(StringComparer.Ordinal);
        foreach (DemoQuery query in Queries)
        {
            results.Add(query.Name, await QueryResult.ReadAsync(connection, query, Cancellation));
        }

        return results;
    }

    private static async Task BindAsync(NpgsqlConnection connection, string role, Guid? client)
    {
        foreach ((string name, string value) in client is { } id ? DemoAccess.Settings(id, engagement: null) : new Dictionary<string, string>())
        {
            await ExecuteAsync(connection, "select set_config($1, $2, false)", name, value);
        }

        await ExecuteAsync(connection, $"set role {role}");
    }

    private static async Task<List<string>> TenantTablesAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new(
            "select table_name from information_schema.columns where table_schema = 'migration' and column_name = 'client_account_id' order by 1", connection);
        return await ColumnAsync(command);
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlCommand command)
    {
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Cancellation);
        List<string> values = [];
        while (await reader.ReadAsync(Cancellation))
        {
            values.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }

        return values;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
