using System.Runtime.Versioning;
using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class UnixCallsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-calls-");

    private string Made => Path.Combine(folder.FullName, "made");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_name_can_be_had_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The calls are those of Unix.");

        (bool First, bool Second) made = (
            UnixCalls.TryMakePrivateDirectory(Made, ClusterUser.Ourselves), UnixCalls.TryMakePrivateDirectory(Made, ClusterUser.Ourselves));

        made.Should().Be((true, false));
    }

    [Theory]
    [SupportedOSPlatform("linux")]
    [InlineData(0b111_111_111)]
    [InlineData(0b111_101_101)]
    public async Task Root_makes_a_directory_for_another_user_whether_or_not_that_one_may_write_there(int mode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root makes directories for others.");
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)mode);
        ClusterUser user = ClusterUser.Choose();

        bool made = UnixCalls.TryMakePrivateDirectory(Made, user);

        // The thread is root again: nobody else may do this.
        File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(Made, "file"), "");
        made.Should().BeTrue();
        (await ReadOwnerAsync(Made)).Should().Be($"{user.User} {user.Group} 700");
    }

    [Fact]
    public void A_parent_that_is_missing_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The calls are those of Unix.");

        Action make = () => UnixCalls.TryMakePrivateDirectory(Path.Combine(Made, "below"), ClusterUser.Ourselves);

        make.Should().Throw<IOException>().WithMessage("Could not create the directory '*below': No such file or directory.");
    }

    private static async Task<string> ReadOwnerAsync(string path)
    {
        ProgramRun run = (await ProgramRun.RunAsync("stat", ["-c", "%u %g %a", path], null, TestContext.Current.CancellationToken))!;
        run.Status.Should().Be(0, run.Error);
        return run.Output.Trim();
    }
}
