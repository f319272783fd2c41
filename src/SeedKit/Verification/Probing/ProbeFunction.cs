using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>A set-returning function with its owner's rights that the application may call without arguments.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Returned">The columns it returns.</param>
/// <param name="RowsOf">The table whose rows it returns, or null.</param>
internal sealed record ProbeFunction(QualifiedName Name, IReadOnlyList<string> Returned, QualifiedName? RowsOf);
