using System.Diagnostics;
using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>A server dies with its owner, even with one that had no time to say so.</summary>
public sealed class OwnerDeathTests
{
    /// <summary>An unloaded machine takes some 60 ms; a loaded one gets its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_owner_takes_its_server_and_its_directory_along()
    {
        (Process owner, string directory) = await ServerHolder.StartAsync(Cancellation);
        ProcessIdentity postmaster = Postmaster.Find(Path.Combine(directory, "data"))!.Value;
        long began = Stopwatch.GetTimestamp();

        UnixCalls.Signal(owner.Id, UnixCalls.SignalKill).Should().BeTrue();

        await UntilAsync(() => !postmaster.IsAlive && !Directory.Exists(directory));
        postmaster.IsAlive.Should().BeFalse();
        Directory.Exists(directory).Should().BeFalse();
        TestContext.Current.TestOutputHelper!.WriteLine($"gone after {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task Interrupting_a_process_group_ends_the_server_by_its_owner_only()
    {
        (Process owner, string directory) = await ServerHolder.StartAsync(Cancellation);
        ProcessIdentity postmaster = Postmaster.Find(Path.Combine(directory, "data"))!.Value;

        int session = SessionOf(postmaster.Id);

        session.Should().NotBe(SessionOf(owner.Id), "Ctrl-C goes to all processes of the terminal's session");
        owner.Kill();
        await UntilAsync(() => !Directory.Exists(directory));
        Directory.Exists(directory).Should().BeFalse();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(400)]
    public async Task An_owner_killed_while_it_makes_a_cluster_leaves_nothing(int milliseconds)
    {
        using Process owner = ServerHolder.Begin(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        long began = Stopwatch.GetTimestamp();
        while (RunDirectoriesOf(owner.Id).Count == 0 && !owner.HasExited && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), Cancellation);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), Cancellation);
        owner.Kill();

        await UntilAsync(() => RunDirectoriesOf(owner.Id).Count == 0);
        RunDirectoriesOf(owner.Id).Should().BeEmpty();
    }

    private static List<string> RunDirectoriesOf(int process) =>
        [.. ClusterStorage.Roots().SelectMany(root => Directory.EnumerateDirectories(root, $"{RunDirectory.Prefix}{process}-*"))];

    private static int SessionOf(int process)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sessions are read from /proc");
        string text = File.ReadAllText($"/proc/{process}/stat");
        return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        long began = Stopwatch.GetTimestamp();
        while (!condition() && Stopwatch.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation);
        }
    }
}
