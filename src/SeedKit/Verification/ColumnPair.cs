namespace SeedKit.Verification;

/// <summary>A column of a child and the column of the parent it is compared with.</summary>
internal readonly record struct ColumnPair(string Child, string Parent);
