using System.Text.Json;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>A query whose plan decides; it is explained, never run.</summary>
internal sealed record PlanCheck
{
    /// <summary>The object a finding would be about.</summary>
    public required ObjectPath Path { get; init; }

    /// <summary>The query to explain.</summary>
    public required string Query { get; init; }

    /// <summary>The tables it reads.</summary>
    public required IReadOnlyList<QualifiedName> Reads { get; init; }

    /// <summary>The finding, or null where the plan (the object <c>Plan</c> of EXPLAIN's JSON) is as it should be.</summary>
    public required Func<JsonElement, Finding?> Judge { get; init; }
}
