using FluentAssertions;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting;

public sealed class ServerTests
{
    private static readonly ServerDescription Description = new()
    {
        HostName = "external",
        ConnectionString = "Host=db;Username=me;Password=s3cret",
        Version = 170004,
        StorageDescription = "at db:5432",
    };

    [Fact]
    public void It_describes_itself_without_its_password()
    {
        Server server = new(Description, null);

        server.Describe().Should().Be("PostgreSQL 17.4 (external, at db:5432)");
        new Server(Description with { StartedFromCache = true }, null).Describe().Should().Be("PostgreSQL 17.4 (external, at db:5432, from the cluster cache)");
    }

    [Fact]
    public async Task What_only_our_own_servers_can_do_is_refused()
    {
        Server server = new(Description, null);

        Func<Task> save = () => server.SaveAsync(TestContext.Current.CancellationToken);
        Func<Task> detach = () => server.DetachAsync(TestContext.Current.CancellationToken);

        server.CanSave.Should().BeFalse();
        server.CanDetach.Should().BeFalse();
        await save.Should().ThrowAsync<InvalidOperationException>();
        await detach.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task The_log_is_read_from_its_end()
    {
        string log = Path.GetTempFileName();
        await File.WriteAllTextAsync(log, "one\ntwo\nthree\n", TestContext.Current.CancellationToken);
        Server server = new(Description with { LogFile = log }, null);

        IReadOnlyList<string> last = await server.ReadLogAsync(2, TestContext.Current.CancellationToken);

        last.Should().Equal("two", "three");
        File.Delete(log);
        (await server.ReadLogAsync(2, TestContext.Current.CancellationToken)).Should().BeEmpty();
    }
}
