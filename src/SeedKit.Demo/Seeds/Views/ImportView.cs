namespace SeedKit.Demo.Seeds.Views;

/// <summary>A data import.</summary>
/// <remarks>Status: label of <c>import_status</c>.</remarks>
internal sealed record ImportView(Guid Id, string Filename, string Status, DateTimeOffset Created);
