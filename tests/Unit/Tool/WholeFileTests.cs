using FluentAssertions;
using SeedKit.Tool.Output;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class WholeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("seedkit-whole-file-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nothing_is_in_its_place_before_the_end()
    {
        string path = Path.Combine(folder, "new", "report.json");

        using (WholeFile file = WholeFile.Open(path))
        {
            File.Exists(path).Should().BeFalse();
            file.Commit("done");
        }

        File.ReadAllText(path).Should().Be("done");
        Directory.GetFiles(Path.Combine(folder, "new")).Should().ContainSingle();
    }

    [Fact]
    public void An_older_file_stays_when_the_work_fails()
    {
        string path = Path.Combine(folder, "report.json");
        File.WriteAllText(path, "older");

        WholeFile.Open(path).Dispose();

        File.ReadAllText(path).Should().Be("older");
        Directory.GetFiles(folder).Should().ContainSingle();
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        string target = Path.Combine(folder, "target.json");
        string link = Path.Combine(folder, "link.json");
        File.WriteAllText(target, "older");
        File.CreateSymbolicLink(link, target);

        using (WholeFile file = WholeFile.Open(link))
        {
            file.Commit("newer");
        }

        File.ReadAllText(target).Should().Be("newer");
        File.ResolveLinkTarget(link, returnFinalTarget: false).Should().NotBeNull();
    }
}
