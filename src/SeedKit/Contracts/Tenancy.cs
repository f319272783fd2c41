using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>How rows belong to tenants.</summary>
/// <param name="Levels">
/// The levels, outermost first: a client, then its engagements. A table carries the columns of all levels down to its own;
/// one that no level lists stands at the innermost.
/// </param>
/// <param name="Exemptions">Tables whose rows belong to no tenant, each with its reason.</param>
/// <param name="Association">How users are tied to tenants, or null where that is not checked.</param>
public sealed record Tenancy(
    IReadOnlyList<TenancyLevel> Levels,
    IReadOnlyList<TenancyExemption> Exemptions,
    UserAssociation? Association)
{
    /// <summary>The table whose rows are the tenants.</summary>
    public QualifiedName Root => Levels[0].Root;

    /// <summary>The same over a schema: a level whose contract leaves the key of its root out takes the root's primary key.</summary>
    /// <param name="primaryKey">The columns of a table's primary key; none where it has none.</param>
    public Tenancy For(Func<QualifiedName, IReadOnlyList<string>> primaryKey)
    {
        ArgumentNullException.ThrowIfNull(primaryKey);
        return this with
        {
            Levels =
            [
                .. Levels.Select((level, index) =>
                    level.For([.. primaryKey(level.Root).Except(Levels.Take(index).Select(outer => outer.Column), StringComparer.Ordinal)])),
            ],
        };
    }

    /// <summary>
    /// The levels whose columns a table must carry, outermost first; empty for a table without a tenant (exempt, or the root itself).
    /// </summary>
    public IReadOnlyList<TenancyLevel> LevelsOf(QualifiedName table)
    {
        if (Exemptions.Any(exemption => exemption.Table == table))
        {
            return [];
        }

        for (int index = 0; index < Levels.Count; index++)
        {
            // The rows of a level's root are the tenants of that level: they belong to the levels above it.
            if (Levels[index].Root == table)
            {
                return [.. Levels.Take(index)];
            }

            if (Levels[index].Tables.Contains(table))
            {
                return [.. Levels.Take(index + 1)];
            }
        }

        return Levels;
    }
}
