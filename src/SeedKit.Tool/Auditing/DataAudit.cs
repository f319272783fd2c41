namespace SeedKit.Tool.Auditing;

/// <summary>What a database holds, table by table.</summary>
/// <param name="Tables">The tables by name.</param>
/// <param name="Tenants">The outermost tenants: key and name, by name.</param>
internal sealed record DataAudit(IReadOnlyList<TableAudit> Tables, IReadOnlyList<KeyValuePair<string, string>> Tenants)
{
    /// <summary>Rows in all.</summary>
    public long Rows => Tables.Sum(table => table.Rows);

    /// <summary>Tables that hold no row although they must.</summary>
    public IEnumerable<TableAudit> Uncovered => Tables.Where(table => !table.IsCovered);

    /// <summary>How many of the tables that must hold rows do, in per cent.</summary>
    public double Coverage => PerCent(Tables.Count(table => table.IsCovered), Tables.Count);

    /// <summary>How many of the tables whose rows belong to tenants hold rows of this one, in per cent.</summary>
    public double CoverageOf(string tenant)
    {
        TableAudit[] shared = [.. Tables.Where(table => table.RowsByTenant is not null)];
        return PerCent(shared.Count(table => table.RowsByTenant!.ContainsKey(tenant) || table.MayBeEmpty), shared.Length);
    }

    private static double PerCent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
