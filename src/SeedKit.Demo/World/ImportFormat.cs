namespace SeedKit.Demo.World;

/// <summary>The formats an imported file may have.</summary>
internal enum ImportFormat
{
    Csv,
    Json,
    Xlsx,
}
