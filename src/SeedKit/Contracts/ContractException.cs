using SeedKit.Diagnostics;

namespace SeedKit.Contracts;

/// <summary>A contract could not be read: it is no YAML, or says something no contract can say.</summary>
public sealed class ContractException : SeedKitException
{
    /// <summary>Refuses a contract.</summary>
    /// <param name="source">The file, or what else it was read from.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="expected">What had to stand there.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="remedy">What to do next.</param>
    /// <param name="innerException">The parser's own complaint, or null.</param>
    public ContractException(
        string source, int line, int column, string expected, string found, string remedy, Exception? innerException = null)
        : base(
            new FailureMessage
            {
                Expected = expected,
                Found = $"{found} ({source}:{line}:{column}).",
                Consequence = "a promise of the contract would not be checked, and nobody would notice.",
                Remedy = remedy,
            },
            innerException)
    {
        SourceName = source;
        Line = line;
        Column = column;
    }

    /// <summary>The file, or what else the contract was read from.</summary>
    public string SourceName { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }
}
