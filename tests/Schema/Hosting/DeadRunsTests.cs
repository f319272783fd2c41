using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class DeadRunsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_run_left_that_died_with_its_supervisor_is_removed()
    {
        (Process owner, string directory) = await ServerHolder.StartAsync(Cancellation);
        ProcessIdentity postmaster = Postmaster.Find(Path.Combine(directory, "data"))!.Value;
        int supervisor = ParentOf(postmaster.Id);
        UnixCalls.Signal(supervisor, UnixCalls.SignalKill);
        owner.Kill();
        await owner.WaitForExitAsync(Cancellation);

        IReadOnlyList<string> removed = await DeadRuns.SweepAsync(new ServerOptions(), Cancellation);

        removed.Should().Contain(directory);
        postmaster.IsAlive.Should().BeFalse();
        Directory.Exists(directory).Should().BeFalse();
    }

    [Fact]
    public async Task Servers_of_the_living_are_left_alone()
    {
        await using Server ours = await new LocalServerHost().StartAsync(LocalServer.Options, Cancellation);
        (Process owner, string directory) = await ServerHolder.StartAsync(Cancellation);

        IReadOnlyList<string> removed = await DeadRuns.SweepAsync(new ServerOptions(), Cancellation);

        removed.Should().NotContain(directory);
        await (await ours.OpenAsync(null, Cancellation)).DisposeAsync();
        Postmaster.Find(Path.Combine(directory, "data")).Should().NotBeNull();
        owner.Kill();
    }

    [Fact]
    public async Task Directories_of_other_programs_are_left_alone()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("sweep-");
        string stranger = root.CreateSubdirectory("seedkit-notes").FullName;
        string dead = root.CreateSubdirectory("seedkit-1-1-1").FullName;

        IReadOnlyList<string> removed = await DeadRuns.SweepAsync(new ServerOptions { StorageDirectory = root.FullName }, Cancellation);

        removed.Should().Contain(dead).And.NotContain(stranger);
        Directory.Exists(stranger).Should().BeTrue();
        root.Delete(recursive: true);
    }

    private static int ParentOf(int process)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "parents are read from /proc");
        string text = File.ReadAllText($"/proc/{process}/stat");
        return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
