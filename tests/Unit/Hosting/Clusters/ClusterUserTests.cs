using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class ClusterUserTests
{
    private static readonly string[] Passwd =
    [
        "root:x:0:0:root:/root:/bin/bash",
        "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin",
        "postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash",
        "damaged line",
    ];

    [Fact]
    public void An_ordinary_user_stays_who_it_is()
    {
        ClusterUser.Choose(isRoot: false, Passwd).Should().BeSameAs(ClusterUser.Ourselves);
    }

    [Fact]
    public void Root_becomes_postgres_where_there_is_one()
    {
        ClusterUser.Choose(isRoot: true, Passwd).Should().Be(new ClusterUser("postgres", 101, 104));
    }

    [Fact]
    public void Root_becomes_nobody_otherwise()
    {
        ClusterUser.Choose(isRoot: true, Passwd[..2]).Should().Be(new ClusterUser("nobody", 65534, 65534));
    }

    [Fact]
    public void Root_alone_is_told_what_to_do()
    {
        Action choose = () => ClusterUser.Choose(isRoot: true, Passwd[..1]);

        HostUnavailableException unavailable = choose.Should().Throw<HostUnavailableException>().Which;
        unavailable.Reason.Should().Be("this process is root, PostgreSQL refuses root, and /etc/passwd has none of postgres, nobody, daemon to become");
        unavailable.Remedy.Should().Be("useradd --system postgres, or run as an ordinary user");
    }
}
