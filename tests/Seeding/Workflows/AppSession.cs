using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Demo;
using SeedKit.Demo.Walkthrough;
using Xunit;

namespace SeedKit.Tests.Seeding.Workflows;

/// <summary>A user of the demo client at work: a connection as the role that the user's access level gives, bound to the demo engagement.</summary>
internal sealed class AppSession(NpgsqlConnection connection, Guid user) : IAsyncDisposable
{
    /// <summary>The tenant columns of a new row and the moment of the demo, for <c>from</c>.</summary>
    public const string Here =
        "(select current_setting('app.client_account_id')::uuid as client, current_setting('app.engagement_id')::uuid as engagement, seedkit.reference_instant() as moment) as here";

    public Guid User => user;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<AppSession> OpenAsync(Lease lease, Guid user)
    {
        IReadOnlyDictionary<string, string> tenant = DemoAccess.Settings(DemoIds.DemoClient, DemoIds.DemoEngagement);
        await using NpgsqlConnection door = await lease.As(DemoAccess.Reader, tenant).OpenConnectionAsync(Cancellation);
        string role = await DemoAccess.RoleOfAsync(door, user, Cancellation) ?? throw new InvalidOperationException($"User {user} may not enter.");
        return new(await lease.As(role, tenant).OpenConnectionAsync(Cancellation), user);
    }

    /// <summary>Changes something, and fails unless it changed as many rows as it should.</summary>
    public async Task DoAsync(int rows, string sql, params object[] values)
    {
        int changed = await DoAsync(sql, values);
        Assert.True(changed == rows, $"Expected {rows} rows to change, found {changed}: {sql}");
    }

    /// <summary>Changes what is there to change, and tells how many rows that was.</summary>
    public async Task<int> DoAsync(string sql, params object[] values)
    {
        await using NpgsqlCommand command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using NpgsqlCommand command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>The first row that a page shows for other parameters than the demo's, by column.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> SeeAsync(string query, params object[] values)
    {
        QueryResult result = await ShowAsync(query, values);
        return result.Columns.Select((column, place) => (column.Name, result.Rows[0][place])).ToDictionary();
    }

    public Task<QueryResult> ShowAsync(string name, params object[] values)
    {
        DemoQuery query = DemoPages.All.Concat(DemoScenarios.All).Single(query => query.Name == name);
        return QueryResult.ReadAsync(connection, values.Length == 0 ? query : query with { Parameters = [.. values.Select(value => new DemoParameter("", value))] }, Cancellation);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private NpgsqlCommand Command(string sql, object[] values)
    {
        NpgsqlCommand command = new(sql, connection);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return command;
    }
}
