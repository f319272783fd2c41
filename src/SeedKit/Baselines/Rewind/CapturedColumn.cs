namespace SeedKit.Baselines.Rewind;

/// <summary>A column that is written, as opposed to generated.</summary>
/// <param name="Name">The column, unquoted.</param>
/// <param name="IsIdentityAlways">GENERATED ALWAYS AS IDENTITY: can be inserted with an override, never set by an update.</param>
/// <param name="IsWide">Has values of any length, which may lie outside the row.</param>
internal sealed record CapturedColumn(string Name, bool IsIdentityAlways, bool IsWide);
