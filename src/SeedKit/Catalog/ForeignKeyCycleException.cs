using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>Tables point at one another by foreign keys that cannot be deferred, so that no order of inserts satisfies them.</summary>
public sealed class ForeignKeyCycleException : SeedKitException
{
    /// <summary>Names the tables.</summary>
    /// <param name="cycles">Groups of tables, each sorted by name.</param>
    public ForeignKeyCycleException(IReadOnlyList<IReadOnlyList<QualifiedName>> cycles)
        : base(new FailureMessage
        {
            Expected = "an order of tables in which every parent comes before its children.",
            Found = $"tables that point at one another by keys that cannot be deferred: {string.Join("; ", cycles.Select(Tell))}.",
            Remedy = "Make one key of each cycle deferrable: ALTER TABLE ... ALTER CONSTRAINT ... DEFERRABLE INITIALLY DEFERRED;",
        }) => Cycles = cycles;

    /// <summary>Groups of tables, each sorted by name.</summary>
    public IReadOnlyList<IReadOnlyList<QualifiedName>> Cycles { get; }

    private static string Tell(IReadOnlyList<QualifiedName> tables) => string.Join(", ", tables);
}
