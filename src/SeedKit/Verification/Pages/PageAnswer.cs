using System.Text.Json;
using Npgsql;
using SeedKit.Contracts;

namespace SeedKit.Verification.Pages;

/// <summary>What the server answered to a query of the contract.</summary>
/// <param name="Query">The query.</param>
/// <param name="Tenants">The tenants it was asked for.</param>
internal sealed record PageAnswer(PageQuery Query, IReadOnlyList<string> Tenants)
{
    /// <summary>Those of them for whom it found no row.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];

    /// <summary>Its plan, the object <c>Plan</c> of EXPLAIN's JSON; of no meaning where it failed.</summary>
    public JsonElement Plan { get; init; }

    /// <summary>Why it could not be asked, or null.</summary>
    public PostgresException? Failure { get; init; }
}
