using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>A materialized view and what it held.</summary>
/// <param name="Name">The view.</param>
/// <param name="File">The file that it lay in; another one tells of a refresh.</param>
/// <param name="Checksum">Of its rows. A view that was stale holds other rows after a refresh.</param>
internal sealed record BaselineView(QualifiedName Name, long File, string Checksum);
