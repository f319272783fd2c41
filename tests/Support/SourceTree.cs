namespace SeedKit.Tests.Support;

/// <summary>Finds files of the repository from a test, wherever it was built to.</summary>
public static class SourceTree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SeedVerification.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No SeedVerification.sln above {AppContext.BaseDirectory}.");
    }
}
