using FluentAssertions;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting;

public sealed class ServerHostsTests
{
    private static readonly ServerOptions Options = new() { Environment = _ => null };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_host_that_can_serves_and_the_others_are_not_asked()
    {
        FakeHost second = FakeHost.Serving("second");
        FakeHost third = FakeHost.Serving("third");

        Server server = await ServerHosts.StartAsync([FakeHost.Unavailable("first", "gone", "fetch it"), second, third], Options, Cancellation);

        server.HostName.Should().Be("second");
        third.Asked.Should().Be(0);
    }

    [Fact]
    public async Task No_host_gives_one_error_that_names_each_with_its_reason_and_remedy()
    {
        IServerHost[] hosts =
        [
            FakeHost.Unavailable("external", "SEEDKIT_POSTGRES is not set", "export SEEDKIT_POSTGRES='Host=localhost'"),
            FakeHost.Unavailable("local", "no PostgreSQL 17 binaries on this machine, only PostgreSQL 15.20 in /usr/lib/postgresql/15/bin", "sudo apt-get install postgresql-17"),
        ];

        Func<Task> start = () => ServerHosts.StartAsync(hosts, Options, Cancellation);

        (await start.Should().ThrowAsync<NoServerException>()).Which.Message.Should().Be(
            """
            Expected: One host that can start a PostgreSQL server.
            Found:    None of 2 can:
              1. external: SEEDKIT_POSTGRES is not set.
              2. local: no PostgreSQL 17 binaries on this machine, only PostgreSQL 15.20 in /usr/lib/postgresql/15/bin.
            Do next:  Any one of these is enough:
              1. external: export SEEDKIT_POSTGRES='Host=localhost'
              2. local: sudo apt-get install postgresql-17
            """);
    }

    [Fact]
    public async Task A_named_server_that_does_not_hold_is_an_error_and_no_other_host_is_asked()
    {
        FakeHost other = FakeHost.Serving("other");
        FakeHost named = new("named", () => throw new HostSettingException("SEEDKIT_POSTGRES", "It answers.", "It does not.", "Start it."));

        Func<Task> start = () => ServerHosts.StartAsync([named, other], Options, Cancellation);

        (await start.Should().ThrowAsync<HostSettingException>()).Which.Message.Should().Be(
            """
            Expected: It answers.
            Found:    It does not.
            Otherwise: The run would use another server than the one that SEEDKIT_POSTGRES names.
            Do next:  Start it.
            """);
        other.Asked.Should().Be(0);
    }

    [Fact]
    public void Candidates_stand_in_the_order_of_the_design()
    {
        ServerHosts.Candidates.Select(host => host.Name).Should().Equal("external", "testcontainers", "local", "embedded");
    }

#if !SEEDKIT_CONTAINERS
    [Fact]
    public async Task Without_an_adapter_in_the_build_the_second_candidate_says_so()
    {
        Func<Task> start = () => new AdapterServerHost().StartAsync(Options, Cancellation);

        HostUnavailableException unavailable = (await start.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().Be("the Testcontainers adapter is not in this build");
        unavailable.Remedy.Should().Be("build where the package feed has Testcontainers.PostgreSql, reference SeedKit.Testcontainers, and start Docker");
    }
#endif

    private sealed class FakeHost(string name, Func<Server> start) : IServerHost
    {
        public string Name => name;

        public int Asked { get; private set; }

        public static FakeHost Serving(string name) => new(name, () => new Server(
            new ServerDescription { HostName = name, ConnectionString = "Host=nowhere", Version = 170004, StorageDescription = "nowhere" }, null));

        public static FakeHost Unavailable(string name, string reason, string remedy) =>
            new(name, () => throw new HostUnavailableException(reason, remedy));

        public Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(start());
        }
    }
}
