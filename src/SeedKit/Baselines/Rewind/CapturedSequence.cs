using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>A sequence and where it stands at the baseline.</summary>
/// <param name="Oid">The sequence's oid, which copies of the database share.</param>
/// <param name="Name">The sequence.</param>
/// <param name="IsCached">Whether sessions take several values at once.</param>
/// <param name="LastValue">Its <c>last_value</c>.</param>
/// <param name="IsCalled">Whether that value was given out already.</param>
internal sealed record CapturedSequence(long Oid, QualifiedName Name, bool IsCached, long LastValue, bool IsCalled);
