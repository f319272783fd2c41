using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class LocalServerHostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paths_may_hold_spaces_and_quotes()
    {
        await AssertServesFromAsync("seedkit it's a \"test\" ", "");
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_gets_its_socket_elsewhere()
    {
        await AssertServesFromAsync("seedkit-test-", new string('x', 120));
    }

    [Fact]
    public async Task Data_lies_in_memory_where_there_is_room_and_the_server_says_so()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > 512 * 1024 * 1024,
            "no memory folder with room");

        await using Server server = await new LocalServerHost().StartAsync(LocalServer.Options, Cancellation);

        server.StorageDescription.Should().EndWith(", data in memory at /dev/shm");
    }

    [Fact]
    public async Task A_setting_that_the_server_refuses_is_the_callers_error()
    {
        ServerOptions options = LocalServer.Options with { Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" } };

        Func<Task> start = () => new LocalServerHost().StartAsync(options, Cancellation);

        (await start.Should().ThrowAsync<HostSettingException>()).Which.Message.Should()
            .Contain("unrecognized configuration parameter \"no_such_setting\"").And.Contain("ServerOptions.Settings");
        RunDirectoriesOfThisProcess("no_such_setting").Should().BeEmpty();
    }

    [Fact]
    public async Task Binaries_that_crash_make_the_host_unavailable_and_leave_nothing()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-crash-");
        WriteProgram(folder, "postgres", "echo 'postgres (PostgreSQL) 15.99'");
        WriteProgram(folder, "initdb", "echo 'initdb: error: something broke' >&2; kill -SEGV $$");
        OpenToAll(folder);
        ServerOptions options = new() { Environment = Only("SEEDKIT_PGBIN", folder.FullName), StorageDirectory = folder.FullName };

        Func<Task> start = () => new LocalServerHost().StartAsync(options, Cancellation);

        (await start.Should().ThrowAsync<HostUnavailableException>()).Which.Reason.Should()
            .StartWith($"initdb of PostgreSQL 15.99 in {folder.FullName} ended with status 139: initdb: error: something broke");
        folder.GetDirectories("seedkit-*").Should().BeEmpty();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_server_that_ends_while_it_starts_makes_the_host_unavailable()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-crash-");
        WriteProgram(folder, "postgres", "[ \"$1\" = --version ] && echo 'postgres (PostgreSQL) 15.99' || { echo 'FATAL:  no luck'; exit 3; }");
        WriteProgram(folder, "initdb", "mkdir -p \"$2/global\"");
        OpenToAll(folder);
        ServerOptions options = new() { Environment = Only("SEEDKIT_PGBIN", folder.FullName), StorageDirectory = folder.FullName };

        Func<Task> start = () => new LocalServerHost().StartAsync(options, Cancellation);

        (await start.Should().ThrowAsync<HostUnavailableException>()).Which.Reason.Should()
            .Be($"PostgreSQL 15.99 in {folder.FullName} ended while it started: FATAL:  no luck");
        folder.GetDirectories("seedkit-*").Should().BeEmpty();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(120)]
    public async Task A_cancelled_start_leaves_nothing(int milliseconds)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-cancel-");
        OpenToAll(folder);
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(milliseconds));

        try
        {
            await using Server server = await new LocalServerHost().StartAsync(
                LocalServer.Options with { StorageDirectory = folder.FullName }, source.Token);
        }
        catch (OperationCanceledException)
        {
            // A quick machine is done before.
        }

        folder.GetDirectories("seedkit-*").Should().BeEmpty();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_storage_that_is_no_folder_makes_the_host_unavailable()
    {
        ServerOptions options = LocalServer.Options with { StorageDirectory = "/proc/seedkit" };

        Func<Task> start = () => new LocalServerHost().StartAsync(options, Cancellation);

        (await start.Should().ThrowAsync<HostUnavailableException>()).Which.Remedy.Should()
            .Be("make room in /proc/seedkit and see that it can be written, or set TMPDIR to another folder");
    }

    private static async Task AssertServesFromAsync(string prefix, string below)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory(prefix);
        OpenToAll(folder);
        string root = Path.Combine(folder.FullName, below);

        string socket;
        await using (Server server = await new LocalServerHost().StartAsync(LocalServer.Options with { StorageDirectory = root }, Cancellation))
        {
            await using NpgsqlConnection connection = await server.OpenAsync(null, Cancellation);
            socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
            Directory.EnumerateDirectories(root, "seedkit-*").Should().ContainSingle();
        }

        Directory.EnumerateDirectories(root, "seedkit-*").Should().BeEmpty();
        Directory.Exists(socket).Should().BeFalse();
        folder.Delete(recursive: true);
    }

    private static List<string> RunDirectoriesOfThisProcess(string withInLog) =>
        [.. ClusterStorage.Roots()
            .SelectMany(root => Directory.EnumerateDirectories(root, $"{RunDirectory.Prefix}{Environment.ProcessId}-*"))
            .Where(path => File.Exists(Path.Combine(path, "server.log")) && File.ReadAllText(Path.Combine(path, "server.log")).Contains(withInLog, StringComparison.Ordinal))];

    private static Func<string, string?> Only(string variable, string value) => name => name == variable ? value : null;

    /// <summary>The user that runs PostgreSQL for root must get through.</summary>
    private static void OpenToAll(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        }
    }

    private static void WriteProgram(DirectoryInfo folder, string name, string script)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
    }
}
