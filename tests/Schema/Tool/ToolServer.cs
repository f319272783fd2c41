using Npgsql;
using SeedKit.Baselines;
using SeedKit.Demo;
using SeedKit.Seeding;
using SeedKit.Xunit;
using Xunit;

[assembly: AssemblyFixture(typeof(SeedKit.Tests.Schema.Tool.ToolServer))]

namespace SeedKit.Tests.Schema.Tool;

/// <summary>A server with the compact demo as a template, for commands that are pointed at a database.</summary>
public sealed class ToolServer : SeedKitFixture<DemoPlatform>
{
    /// <inheritdoc/>
    protected override SessionOptions Options => new() { Profile = SeedProfile.Compact };

    /// <summary>A seeded database, dropped when it is disposed.</summary>
    internal async Task<TestDatabase> CloneAsync() => await (await StartAsync()).CloneAsync(TestContext.Current.CancellationToken);

    /// <summary>A database without any object, dropped when it is disposed.</summary>
    internal async Task<TestDatabase> CreateBlankAsync() => await (await StartAsync()).CreateBlankAsync(TestContext.Current.CancellationToken);

    internal static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using NpgsqlConnection connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
