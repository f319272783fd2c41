using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>A field of a file: its name there, the asset's column it stands for, and how one text becomes the other.</summary>
/// <param name="Name">The header in the file.</param>
/// <param name="Target">The column of assets, or a custom field.</param>
/// <param name="Match">How the mapper matched the two.</param>
/// <param name="Encode">The asset's value as the source system writes it; empty where it has none.</param>
/// <param name="Value">The asset's value, as the cleansed record holds it.</param>
/// <param name="Rules">The steps that undo <paramref name="Encode"/>; null where the text is taken as it is.</param>
internal sealed record SourceField(
    string Name, string Target, MappingMatchType Match, Func<Asset, string> Encode, Func<Asset, Json> Value, Json? Rules = null);
