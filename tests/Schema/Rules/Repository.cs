namespace SeedKit.Tests.Schema.Rules;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "SeedVerification.sln"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds SeedVerification.sln."));
}
