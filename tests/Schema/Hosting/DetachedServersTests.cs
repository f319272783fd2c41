using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class DetachedServersTests : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("seedkit-test-state-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ServerOptions Options => new()
    {
        Environment = name => name switch
        {
            "XDG_STATE_HOME" => _state.FullName,
            "SEEDKIT_POSTGRES_VERSION" => null,
            _ => Environment.GetEnvironmentVariable(name),
        },
    };

    public void Dispose() => _state.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_detached_server_runs_until_it_is_stopped(bool fromItsStart)
    {
        Server server = await new LocalServerHost().StartAsync(Options with { Detached = fromItsStart }, Cancellation);
        await server.DetachAsync(Cancellation);
        await server.DisposeAsync();
        await DeadRuns.SweepAsync(Options, Cancellation);

        IReadOnlyList<DetachedServer> listed = await DetachedServers.ListAsync(Options, Cancellation);
        int answer = await AskAsync(server.ConnectionString);
        await DetachedServers.StopAsync(listed.Single(), Options, Cancellation);

        answer.Should().Be(1);
        listed.Single().ConnectionString.Should().Be(server.ConnectionString);
        listed.Single().Version.Should().Be(server.Version);
        Directory.Exists(listed.Single().Directory).Should().BeFalse();
        ProcessIdentity.Find(listed.Single().Process).Should().BeNull();
        (await DetachedServers.ListAsync(Options, Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_ended_by_itself_is_forgotten_with_its_directory()
    {
        Server server = await new LocalServerHost().StartAsync(Options with { Detached = true }, Cancellation);
        DetachedServer known = (await DetachedServers.ListAsync(Options, Cancellation)).Single();
        await Postmaster.StopAsync(known.Data, Cancellation);

        IReadOnlyList<DetachedServer> listed = await DetachedServers.ListAsync(Options, Cancellation);

        listed.Should().BeEmpty();
        Directory.Exists(known.Directory).Should().BeFalse();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_process_that_got_the_number_of_a_dead_server_is_left_alone()
    {
        Server server = await new LocalServerHost().StartAsync(Options with { Detached = true }, Cancellation);
        DetachedServer known = (await DetachedServers.ListAsync(Options, Cancellation)).Single();
        string file = Path.Combine(known.Data, "postmaster.pid");
        string[] lines = await File.ReadAllLinesAsync(file, Cancellation);
        await Postmaster.StopAsync(known.Data, Cancellation);
        using System.Diagnostics.Process bystander = System.Diagnostics.Process.Start("sleep", "60");
        lines[0] = $"{bystander.Id}";
        await File.WriteAllLinesAsync(file, lines, Cancellation);

        await DetachedServers.StopAsync(known with { Process = bystander.Id }, Options, Cancellation);

        bystander.HasExited.Should().BeFalse();
        bystander.Kill();
        await server.DisposeAsync();
    }

    private static async Task<int> AskAsync(string connectionString)
    {
        await using NpgsqlConnection connection = new(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using NpgsqlCommand command = new("select 1", connection);
        return (int)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
