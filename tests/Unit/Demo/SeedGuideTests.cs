using FluentAssertions;
using Xunit;

namespace SeedKit.Tests.Unit.Demo;

public sealed class SeedGuideTests
{
    [Fact]
    public void The_example_of_the_guide_is_the_class_that_is_compiled()
    {
        string root = Root();
        string guide = File.ReadAllText(Path.Combine(root, "docs", "extending-the-seed.md"));

        string example = guide.Split("```csharp\n")[1].Split("```")[0];

        example.Should().Be(File.ReadAllText(Path.Combine(root, "src", "SeedKit.Demo", "Seeds", "Assets", "AssetDependenciesSeed.cs")));
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SeedVerification.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
