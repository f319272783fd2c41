using SeedKit.Postgres;

namespace SeedKit.Tool.Auditing;

/// <summary>What a table holds.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows, counted exactly.</param>
/// <param name="RowsByTenant">Its rows by the key of the outermost tenant; null where its rows belong to no tenant.</param>
/// <param name="MayBeEmpty">Whether the contract lets it be empty.</param>
internal sealed record TableAudit(QualifiedName Table, long Rows, IReadOnlyDictionary<string, long>? RowsByTenant, bool MayBeEmpty)
{
    /// <summary>Whether it holds what it must.</summary>
    public bool IsCovered => Rows > 0 || MayBeEmpty;
}
