#if SEEDKIT_CONTAINERS
using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Testcontainers;
using Xunit;

namespace SeedKit.Tests.Unit.Testcontainers;

public sealed class TestcontainersServerHostTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_server_that_is_to_outlive_the_process_is_refused_before_Docker_is_asked(bool detached, bool detachable)
    {
        TestcontainersServerHost host = new();
        ServerOptions options = new() { Detached = detached, Detachable = detachable, DesiredMajor = 18 };

        Func<Task> start = () => host.StartAsync(options, TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<HostUnavailableException>()).Which.Reason
            .Should().Be("Testcontainers ends its containers with the process that started them");
    }

    [Fact]
    public async Task An_image_of_another_version_than_asked_for_is_refused_before_Docker_is_asked()
    {
        TestcontainersServerHost host = new("example.invalid/postgis:16", 16);

        Func<Task> start = () => host.StartAsync(new ServerOptions { DesiredMajor = 18 }, TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<HostUnavailableException>()).Which.Reason
            .Should().Be("example.invalid/postgis:16 holds PostgreSQL 16, and 18 is asked for");
    }

    [Theory]
    [InlineData(14)]
    [InlineData(19)]
    public void A_major_version_that_SeedKit_does_not_know_is_refused(int major)
    {
        Func<TestcontainersServerHost> create = () => new TestcontainersServerHost("postgres:x", major);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
#endif
