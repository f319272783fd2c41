using SeedKit.Catalog;

namespace SeedKit.Verification.Rules.Seeding;

/// <summary>Where a reference that the contract declares leads: the rows that hold it, and the table they mean.</summary>
/// <param name="Holder">The table that holds the ids.</param>
/// <param name="Column">The column that holds them.</param>
/// <param name="Target">The table they point at.</param>
/// <param name="TargetKey">Its key.</param>
/// <param name="Source">The FROM clause that yields each id, compared as text, as <c>r.id</c> beside the holder <c>c</c>.</param>
/// <param name="Condition">Which rows are meant, or <c>true</c>.</param>
/// <param name="MayBeGone">Whether the row meant may be gone.</param>
internal sealed record DeclaredTarget(
    Table Holder, string Column, Table Target, string TargetKey, string Source, string Condition, bool MayBeGone);
