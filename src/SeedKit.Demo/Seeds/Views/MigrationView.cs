namespace SeedKit.Demo.Seeds.Views;

/// <summary>A migration that assets name.</summary>
/// <remarks>Status: label of <c>migration_status</c>. Assets: the assets whose <c>migration_id</c> it is.</remarks>
internal sealed record MigrationView(Guid Id, string Name, string Status, IReadOnlyList<AssetView> Assets);
