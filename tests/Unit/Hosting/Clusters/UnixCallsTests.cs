using System.Diagnostics;
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
    [InlineData("777")]
    [InlineData("755")]
    public void Root_makes_a_directory_for_another_user_whether_or_not_that_one_may_write_there(string mode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root makes directories for others.");
        Run("chmod", mode, folder.FullName);
        ClusterUser user = ClusterUser.Choose();

        bool made = UnixCalls.TryMakePrivateDirectory(Made, user);

        made.Should().BeTrue();
        Run("stat", "-c", "%u %g %a", Made).Should().Be($"{user.User} {user.Group} 700");
        // The thread is root again: nobody else may write here now.
        Run("chmod", "700", folder.FullName);
        File.WriteAllText(Path.Combine(Made, "file"), "");
    }

    [Fact]
    public void A_parent_that_is_missing_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The calls are those of Unix.");

        Action make = () => UnixCalls.TryMakePrivateDirectory(Path.Combine(Made, "below"), ClusterUser.Ourselves);

        make.Should().Throw<IOException>().WithMessage("Could not create the directory '*below': No such file or directory.");
    }

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return output.Trim();
    }
}
