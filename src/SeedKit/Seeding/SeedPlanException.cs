using SeedKit.Diagnostics;

namespace SeedKit.Seeding;

/// <summary>The table seeds do not fit the database; nothing was written.</summary>
public sealed class SeedPlanException : SeedKitException
{
    /// <summary>Raises the failure.</summary>
    /// <param name="database">The database.</param>
    /// <param name="problems">What does not fit, each naming its table and column.</param>
    public SeedPlanException(string database, IReadOnlyList<string> problems)
        : base(new FailureMessage
        {
            Expected = $"table seeds that fit the tables of the database \"{database}\".",
            Found = string.Join("\n          ", problems.Select(problem => $"{problem};")).TrimEnd(';') + ".",
            Remedy = "bring the schema up to date (seedkit schema up), or the table seed in line with it. Nothing was written.",
        })
        => (Database, Problems) = (database, problems);

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>What does not fit, each naming its table and column.</summary>
    public IReadOnlyList<string> Problems { get; }
}
