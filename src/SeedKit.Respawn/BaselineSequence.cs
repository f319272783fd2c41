using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>A sequence and where it stood.</summary>
/// <param name="Name">The sequence.</param>
/// <param name="LastValue">The value last handed out, or the next one.</param>
/// <param name="IsCalled">Whether <paramref name="LastValue"/> was handed out already.</param>
internal sealed record BaselineSequence(QualifiedName Name, long LastValue, bool IsCalled);
