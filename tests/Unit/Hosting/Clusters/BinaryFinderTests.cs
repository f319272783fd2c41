using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class BinaryFinderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finder-");

    public BinaryFinderTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs of these tests are shell scripts");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Usual => Path.Combine(_folder.FullName, "usual", "*", "bin");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_the_usual_folders_the_newest_supported_one_wins()
    {
        Install("usual/9.6/bin", "9.6.1");
        Install("usual/15/bin", "15.20");
        string wanted = Install("usual/17/bin", "17.4");
        Install("usual/19/bin", "19.0");

        PostgresBinaries found = await Finder([]).FindAsync(null, Cancellation);

        found.Should().Be(new PostgresBinaries(wanted, 170004));
    }

    [Fact]
    public async Task The_major_asked_for_wins()
    {
        string wanted = Install("usual/15/bin", "15.20");
        Install("usual/17/bin", "17.4");

        PostgresBinaries found = await Finder([]).FindAsync(15, Cancellation);

        found.Should().Be(new PostgresBinaries(wanted, 150020));
    }

    [Fact]
    public async Task The_path_comes_before_the_usual_folders_and_pg_config_before_the_path()
    {
        Install("usual/18/bin", "18.1");
        string onPath = Install("path", "16.1");
        string configured = Install("configured", "15.1");

        PostgresBinaries first = await Finder(new() { ["PATH"] = onPath }).FindAsync(null, Cancellation);
        WriteScript(onPath, "pg_config", $"echo {configured}");
        PostgresBinaries second = await Finder(new() { ["PATH"] = onPath }).FindAsync(null, Cancellation);

        first.Directory.Should().Be(onPath);
        second.Directory.Should().Be(configured);
    }

    [Fact]
    public async Task No_other_pg_config_is_asked_once_one_has_led_to_a_server()
    {
        string wanted = Install("configured", "15.1");
        string first = Install("first", "16.1");
        string second = Install("second", "16.1");
        string asked = Path.Combine(_folder.FullName, "asked");
        WriteScript(first, "pg_config", $"echo {wanted}");
        WriteScript(second, "pg_config", $"touch '{asked}'; echo {wanted}");

        PostgresBinaries found = await Finder(new() { ["PATH"] = $"{first}{Path.PathSeparator}{second}" }).FindAsync(null, Cancellation);

        found.Directory.Should().Be(wanted);
        File.Exists(asked).Should().BeFalse();
    }

    [Fact]
    public async Task Pg_config_is_asked_once()
    {
        string wanted = Install("configured", "15.1");
        string asked = Path.Combine(_folder.FullName, "asked");
        WriteScript(Install("path", "16.1"), "pg_config", $"echo again >> '{asked}'; echo {wanted}");
        BinaryFinder finder = Finder(new() { ["PATH"] = Path.Combine(_folder.FullName, "path") });

        await finder.FindAsync(null, Cancellation);
        PostgresBinaries second = await finder.FindAsync(null, Cancellation);

        second.Directory.Should().Be(wanted);
        File.ReadAllLines(asked).Should().ContainSingle();
    }

    [Fact]
    public async Task A_named_folder_is_the_only_one()
    {
        Install("usual/18/bin", "18.1");
        string named = Install("named", "16.1");

        PostgresBinaries found = await Finder(new() { ["SEEDKIT_PGBIN"] = named }).FindAsync(null, Cancellation);

        found.Should().Be(new PostgresBinaries(named, 160001));
    }

    [Fact]
    public async Task A_named_folder_without_postgres_is_an_error()
    {
        Install("usual/18/bin", "18.1");

        Func<Task> find = () => Finder(new() { ["SEEDKIT_PGBIN"] = "/nowhere" }).FindAsync(null, Cancellation);

        (await find.Should().ThrowAsync<HostSettingException>()).Which.Message.Should().Be(
            """
            Expected: SEEDKIT_PGBIN names the folder that holds postgres and initdb.
            Found:    '/nowhere' does not hold both.
            Otherwise: The run would use another server than the one that SEEDKIT_PGBIN names.
            Do next:  Set SEEDKIT_PGBIN to that folder (pg_config --bindir prints it), or unset it to let SeedKit look around.
            """);
    }

    [Fact]
    public async Task Nothing_found_says_where_it_looked()
    {
        Func<Task> find = () => Finder([]).FindAsync(null, Cancellation);

        HostUnavailableException unavailable = (await find.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().Be("no PostgreSQL 15 to 18 binaries on this machine (looked at pg_config, PATH and the usual folders)");
        unavailable.Remedy.Should().Be($"{BinaryFinder.InstallCommand(null)}, or set SEEDKIT_PGBIN to the folder that holds postgres and initdb");
    }

    [Fact]
    public async Task Other_versions_and_broken_ones_are_named()
    {
        string old = Install("usual/14/bin", "14.1");
        string broken = Install("usual/15/bin", "15.1");
        WriteScript(broken, "postgres", "echo 'cannot load library' >&2; exit 127");

        Func<Task> find = () => Finder([]).FindAsync(17, Cancellation);

        HostUnavailableException unavailable = (await find.Should().ThrowAsync<HostUnavailableException>()).Which;
        unavailable.Reason.Should().Be(
            $"no PostgreSQL 17 binaries on this machine, only {broken} (postgres --version ended with status 127: cannot load library), PostgreSQL 14.1 in {old}");
        unavailable.Remedy.Should().Be($"{BinaryFinder.InstallCommand(17)}, or set SEEDKIT_PGBIN to the folder that holds postgres and initdb");
    }

    private BinaryFinder Finder(Dictionary<string, string> environment) => new(environment.GetValueOrDefault, [Usual]);

    private string Install(string folder, string version)
    {
        string path = _folder.CreateSubdirectory(folder).FullName;
        WriteScript(path, "postgres", $"echo 'postgres (PostgreSQL) {version}'");
        WriteScript(path, "initdb", "exit 0");
        return path;
    }

    private static void WriteScript(string folder, string name, string script)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
