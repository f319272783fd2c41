using FluentAssertions;
using SeedKit.Snapshots;
using Xunit;

namespace SeedKit.Tests.Unit.Snapshots;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("seedkit-snapshots-");
    private readonly SnapshotFolder folder;

    public SnapshotFolderTests() => folder = new SnapshotFolder(directory.FullName);

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_that_were_accepted_are_the_same()
    {
        await folder.AcceptAsync(Texts(("a", "one\n"), ("b", "two\n")), CancellationToken);

        SnapshotComparison comparison = await folder.CompareAsync(Texts(("a", "one\n"), ("b", "two\n")), CancellationToken);

        comparison.IsSame.Should().BeTrue();
        Names().Should().Equal("a.verified.txt", "b.verified.txt");
    }

    [Fact]
    public async Task A_changed_text_gives_a_diff_and_a_received_file()
    {
        await folder.AcceptAsync(Texts(("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n")), CancellationToken);

        SnapshotComparison comparison = await folder.CompareAsync(Texts(("a", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")), CancellationToken);

        comparison.ToString().Should().Be($"""
            Expected: what is approved in {directory.FullName}.
            Found:    1 file differs: a (changed).

            --- a.verified.txt
            +++ a.received.txt
            @@ -2 +2 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            Do next:  where the change is meant, seedkit snapshot --accept; the texts stand beside as *.received.txt.
            """.ReplaceLineEndings("\n"));
        Names().Should().Equal("a.received.txt", "a.verified.txt");
    }

    [Fact]
    public async Task A_text_without_file_and_a_file_without_text_are_differences()
    {
        await folder.AcceptAsync(Texts(("old", "text\n")), CancellationToken);

        SnapshotComparison comparison = await folder.CompareAsync(Texts(("new", "text\n")), CancellationToken);

        comparison.Differences.Select(difference => (difference.Name, difference.Change)).Should().Equal(
            ("new", SnapshotChange.Added), ("old", SnapshotChange.Removed));
        comparison.ToString().Should().Contain("+text").And.Contain("-text");
    }

    [Fact]
    public async Task Accepting_a_rename_deletes_the_old_file_and_the_received_ones()
    {
        await folder.AcceptAsync(Texts(("old", "text\n")), CancellationToken);
        await folder.CompareAsync(Texts(("new", "text\n")), CancellationToken);

        await folder.AcceptAsync(Texts(("new", "text\n")), CancellationToken);

        Names().Should().Equal("new.verified.txt");
    }

    [Fact]
    public async Task Windows_line_endings_of_a_check_out_do_not_count()
    {
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "a.verified.txt"), "one\r\ntwo\r\n", CancellationToken);

        SnapshotComparison comparison = await folder.CompareAsync(Texts(("a", "one\ntwo\n")), CancellationToken);

        comparison.IsSame.Should().BeTrue();
    }

    [Fact]
    public async Task A_later_comparison_clears_received_files_away()
    {
        await folder.AcceptAsync(Texts(("a", "one\n")), CancellationToken);
        await folder.CompareAsync(Texts(("a", "two\n")), CancellationToken);

        await folder.CompareAsync(Texts(("a", "one\n")), CancellationToken);

        Names().Should().Equal("a.verified.txt");
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_holds_nothing()
    {
        SnapshotFolder absent = new(Path.Combine(directory.FullName, "absent"));

        SnapshotComparison comparison = await absent.CompareAsync(Texts(), CancellationToken);

        comparison.IsSame.Should().BeTrue();
    }

    public void Dispose() => directory.Delete(recursive: true);

    private static Dictionary<string, string> Texts(params (string Name, string Text)[] texts) =>
        texts.ToDictionary(text => text.Name, text => text.Text);

    private IEnumerable<string> Names() => directory.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
}
