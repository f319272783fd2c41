using SeedKit.Contracts;

namespace SeedKit.Tool.CommandLine;

/// <summary>What <c>--contract FILE|none</c> names; left out, the contract of the platform.</summary>
internal static class ContractSource
{
    private const string None = "none";

    /// <summary>Reads it.</summary>
    /// <exception cref="ContractException">The file says something no contract can say.</exception>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static async Task<Contract> ReadAsync(string? option, Platform platform, CancellationToken cancellationToken)
    {
        if (option is null)
        {
            return platform.Contract;
        }

        if (option == None)
        {
            return Contract.None;
        }

        string text;
        try
        {
            text = await File.ReadAllTextAsync(option, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException("--contract FILE, a contract that can be read, or none.", failure.Message, "Correct the path.");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(option))!;
        return ContractReader.Read(text, option, path => Beside(Path.Combine(folder, path)));
    }

    private static string? Beside(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
