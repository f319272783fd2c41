using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class SupervisorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_whose_owner_goes_before_it_takes_signals_goes_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no servers from local binaries");
        PostgresBinaries binaries = await new BinaryFinder(LocalServer.Options.Environment, BinaryFinder.UsualFolders).FindAsync(null, Cancellation);
        ClusterUser user = ClusterUser.Choose();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-slow-");
        WriteSlowServer(folder, binaries);
        using RunDirectory run = RunDirectory.Plan(ClusterStorage.Choose(null, user)[0], user);
        Supervisor supervisor = Supervisor.Start(run, binaries with { Directory = folder.FullName }, Initdb.Command(binaries, run.Data));
        run.TryCreate().Should().BeTrue();
        (await supervisor.InitializeAsync(Cancellation)).Should().Be(0);

        int server = await supervisor.StartServerAsync(Cancellation);
        await supervisor.DisposeAsync();

        ProcessIdentity.Find(server).Should().BeNull();
        Directory.Exists(run.Path).Should().BeFalse("a supervisor that ended by itself removed it, one that waited for the server until it was killed did not");
        folder.Delete(recursive: true);
    }

    // A program that a shell runs in the background is deaf to INT and QUIT until it has handlers of its own. A real server is so for some ten
    // milliseconds; this one for so long that no machine is too slow to end it in time.
    private static void WriteSlowServer(DirectoryInfo folder, PostgresBinaries binaries)
    {
        string path = Path.Combine(folder.FullName, "postgres");
        File.WriteAllText(path, $"#!/bin/sh\nsleep 1\nexec '{binaries.Postgres}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(path, All);
            folder.UnixFileMode |= All;
        }
    }
}
