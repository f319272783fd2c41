using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting;

public sealed class ExternalServerHostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_variable_it_is_unavailable()
    {
        Func<Task> start = () => StartAsync(null);

        HostUnavailableException unavailable = (await start.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().Be("SEEDKIT_POSTGRES is not set");
        unavailable.Remedy.Should().Be("export SEEDKIT_POSTGRES='Host=localhost;Username=postgres;Password=...' (or a postgresql:// address)");
    }

    [Theory]
    [InlineData("Host=localhost;Password=s3cret;Colour=blue")]
    [InlineData("s3cret")]
    [InlineData("Host=localhost;Password=part;s3cret")]
    [InlineData("Host=localhost;Port=s3cret")]
    [InlineData("postgresql://user:s3cret@host:port/db")]
    [InlineData("postgresql://user:s3cret@host/db?colour=blue")]
    public async Task An_unreadable_text_is_an_error_that_shows_nothing_of_it(string text)
    {
        Func<Task> start = () => StartAsync(text);

        HostSettingException error = (await start.Should().ThrowAsync<HostSettingException>()).Which;
        error.ToString().Should().NotContain("s3cret");
        error.Message.Should().Be(
            """
            Expected: SEEDKIT_POSTGRES holds an Npgsql connection string (Host=...;Username=...) or an address (postgresql://user@host:5432/database).
            Found:    It holds something that cannot be read as either (not shown: it may hold a password).
            Otherwise: The run would use another server than the one that SEEDKIT_POSTGRES names.
            Do next:  Mend SEEDKIT_POSTGRES, or unset it to let SeedKit start a throwaway server.
            """);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_an_error_that_shows_no_password()
    {
        int port = ClosedPort();

        Func<Task> start = () => StartAsync($"Host=127.0.0.1;Port={port};Username=alice;Password=s3cret");

        HostSettingException error = (await start.Should().ThrowAsync<HostSettingException>()).Which;
        error.ToString().Should().NotContain("s3cret");
        error.Message.Should().Be(
            $"""
            Expected: SEEDKIT_POSTGRES names a PostgreSQL server that answers.
            Found:    127.0.0.1:{port} as 'alice': Failed to connect to 127.0.0.1:{port}.
            Otherwise: The run would use another server than the one that SEEDKIT_POSTGRES names.
            Do next:  Start that server or mend SEEDKIT_POSTGRES; unset it to let SeedKit start a throwaway server.
            """);
    }

    private static Task<Server> StartAsync(string? variable) => new ExternalServerHost().StartAsync(
        new ServerOptions { Environment = name => name == "SEEDKIT_POSTGRES" ? variable : null }, Cancellation);

    private static int ClosedPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
