using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class UserFoldersTests
{
    [Fact]
    public void The_named_folders_win()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of Unix");
        UserFolders folders = new(name => name switch { "XDG_CACHE_HOME" => "/c", "XDG_STATE_HOME" => "/s", _ => null });

        folders.Cache.Should().Be("/c/seedkit");
        folders.State.Should().Be("/s/seedkit");
    }

    [Fact]
    public void A_relative_name_is_ignored_as_the_XDG_specification_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of Unix");
        UserFolders folders = new(name => name == "HOME" ? "/home/me" : "relative");

        folders.Cache.Should().BeOneOf("/home/me/.cache/seedkit", "/home/me/Library/Caches/seedkit", "/var/cache/seedkit");
    }
}
