#if SEEDKIT_CONTAINERS
using Docker.DotNet;
using DotNet.Testcontainers.Configurations;
using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Testcontainers;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>The Testcontainers adapter, where it is in the build and a Docker engine answers.</summary>
public sealed class TestcontainersServerHostContractTests : HostContract
{
    protected override string Name => "testcontainers";

    protected override Task<Server> StartAsync(ServerOptions options) => new TestcontainersServerHost().StartAsync(options, Cancellation);

    [Fact]
    public async Task The_data_lies_in_memory_whatever_the_major_version()
    {
        await using Server server = await StartOrSkipAsync(new ServerOptions());

        string mount = await AskAsync(server, "select split_part(line, ' ', 3) from regexp_split_to_table(pg_read_file('/proc/mounts'), '\n') line where line like '% /seedkit %'");

        (await AskAsync(server, "show data_directory")).Should().Be("/seedkit/data");
        mount.Should().Be("tmpfs");
    }

    [Fact]
    public async Task After_disposal_the_container_is_gone_with_or_without_the_resource_reaper()
    {
        Server server = await StartOrSkipAsync(new ServerOptions());
        string id = server.StorageDescription[^12..];
        using DockerClient docker = TestcontainersSettings.OS.DockerEndpointAuthConfig.GetDockerClientBuilder().Build();
        await docker.Containers.InspectContainerAsync(id, Cancellation);

        await server.DisposeAsync();

        Func<Task> inspect = () => docker.Containers.InspectContainerAsync(id, Cancellation);
        await inspect.Should().ThrowAsync<DockerContainerNotFoundException>();
    }

    [Fact]
    public async Task The_log_of_a_container_can_be_read()
    {
        await using Server server = await StartOrSkipAsync(new ServerOptions());
        await AskAsync(server, "select set_config('log_min_messages', 'log', false)");
        await AskAsync(server, "do $$ begin raise log 'a word for the log'; end $$");

        IReadOnlyList<string> lines = await server.ReadLogAsync(5, Cancellation);

        lines.Should().HaveCountLessThanOrEqualTo(5).And.Contain(line => line.EndsWith("a word for the log", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_container_is_chosen_before_the_binaries_of_the_machine()
    {
        await using Server probe = await StartOrSkipAsync(new ServerOptions());
        ServerOptions options = new()
        {
            Environment = name => name == "SEEDKIT_POSTGRES" ? null : Environment.GetEnvironmentVariable(name),
        };

        await using Server server = await ServerHosts.StartAsync(options, Cancellation);

        server.HostName.Should().Be("testcontainers");
    }

    [Fact]
    public async Task An_image_that_cannot_be_had_is_named_with_the_command_that_shows_why()
    {
        await using Server probe = await StartOrSkipAsync(new ServerOptions());
        TestcontainersServerHost host = new("registry.invalid/none:18", 18);

        Func<Task> start = () => host.StartAsync(new ServerOptions { DesiredMajor = 18 }, Cancellation);

        HostUnavailableException unavailable = (await start.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().StartWith("registry.invalid/none:18 could not be started: ");
        unavailable.Remedy.Should().Be("run `docker pull registry.invalid/none:18` to see whether the engine can get it");
    }

    [Fact]
    public async Task A_setting_that_the_server_refuses_is_told_in_the_words_of_the_server()
    {
        await using Server probe = await StartOrSkipAsync(new ServerOptions());
        ServerOptions options = new() { Settings = new Dictionary<string, string> { ["no_such_setting"] = "on" } };

        Func<Task> start = () => StartAsync(options);

        (await start.Should().ThrowAsync<HostUnavailableException>()).Which.Reason.Should()
            .Contain("ended before it answered").And.Contain("no_such_setting");
    }
}
#endif
