using FluentAssertions;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Demo.Walkthrough;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Pages;

/// <summary>The pages in the small profile, whose stories are fewer.</summary>
public sealed class CompactPageTests(DemoDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_issues_of_the_failed_file_are_missing_for_there_is_no_such_file()
    {
        DemoDatabase database = await databases.ReadAsync("compact");
        await using NpgsqlConnection connection = await database.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Cancellation);
        foreach (string statement in (IEnumerable<string>)[
            .. DemoAccess.Settings(DemoIds.DemoClient, DemoIds.DemoEngagement).Select(setting => $"set local {setting.Key} = '{setting.Value}'"),
            $"set local role {DemoAccess.Application}"])
        {
            await using NpgsqlCommand command = new(statement, connection);
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        List<string> empty = [];
        foreach (DemoQuery query in DemoPages.All)
        {
            if ((await QueryResult.ReadAsync(connection, query, Cancellation)).Rows.Count == 0)
            {
                empty.Add(query.Name);
            }
        }

        empty.Should().Equal("CmdbImport/validation_issues");
    }
}
