using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>A query that must return no row.</summary>
internal sealed record DataCheck
{
    /// <summary>The object a finding would be about.</summary>
    public required ObjectPath Path { get; init; }

    /// <summary>
    /// The query, ready to run by hand: each row it returns is an offence, and its columns are what a reader needs to find
    /// the row again. Names are qualified and quoted, values literals.
    /// </summary>
    public required string Offences { get; init; }

    /// <summary>
    /// A query that several checks share and that returns a row wherever any of them would, or null. It is asked first, so that a table
    /// with twenty CHECKs is scanned once instead of twenty times.
    /// </summary>
    public string? Screen { get; init; }

    /// <summary>One sentence made from the number of offences.</summary>
    public required Func<long, string> Message { get; init; }

    /// <summary>The tables it reads; where the role may not, the check is skipped and the report says so.</summary>
    public required IReadOnlyList<QualifiedName> Reads { get; init; }

    /// <summary>
    /// The table without whose rows there can be no offence, or null where there is none such: while it is empty the query is not asked.
    /// </summary>
    public QualifiedName? RowsOf { get; init; }

    /// <summary>
    /// What to report where the query fails, or null (as for a check without this) to say in the report that the rule was skipped.
    /// For queries that people write: a mistake in one of them must not look like a pass.
    /// </summary>
    public Func<PostgresException, Finding?>? Failed { get; init; }

    /// <summary>
    /// Whether a query that fails with this SQLSTATE has shown that nothing is wrong, or null where a failure never does.
    /// </summary>
    public Func<string, bool>? Holds { get; init; }

    /// <summary>What to do, where the rule's own remedy is too general.</summary>
    public string? Remedy { get; init; }
}
