namespace SeedKit.Hosting.Clusters;

/// <summary>Finds programs on PATH.</summary>
internal static class Programs
{
    /// <summary>The full path of a program, or null.</summary>
    /// <param name="name">Its name without extension.</param>
    /// <param name="environment">Where PATH is read from.</param>
    internal static string? Find(string name, Func<string, string?> environment) =>
        (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
