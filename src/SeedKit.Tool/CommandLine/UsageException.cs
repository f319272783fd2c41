using SeedKit.Diagnostics;

namespace SeedKit.Tool.CommandLine;

/// <summary>The command line asks for something that cannot be meant; nothing was done.</summary>
/// <param name="expected">What had to be given, as a sentence.</param>
/// <param name="found">What was given, as a sentence.</param>
/// <param name="remedy">What to type instead.</param>
internal sealed class UsageException(string expected, string found, string remedy)
    : SeedKitException(new FailureMessage { Expected = expected, Found = found, Remedy = remedy });
