using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class LocalServerHostTests
{
    [Fact]
    public async Task A_server_answers_and_leaves_nothing_behind()
    {
        Server server = await new LocalServerHost().StartAsync(new ServerOptions(), TestContext.Current.CancellationToken);
        string folder = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        await using (NpgsqlConnection connection = await server.OpenAsync(null, TestContext.Current.CancellationToken))
        {
            await using NpgsqlCommand command = new("select current_setting('server_version_num')::int", connection);

            object? version = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

            version.Should().Be(server.Version);
        }

        await server.DisposeAsync();

        Directory.Exists(folder).Should().BeFalse();
    }
}
