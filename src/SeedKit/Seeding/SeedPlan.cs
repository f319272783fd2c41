using System.Security.Cryptography;
using System.Text;

namespace SeedKit.Seeding;

/// <summary>The generators of a platform's rows, and which tenants they may replace.</summary>
public sealed record SeedPlan
{
    /// <summary>A plan that seeds nothing.</summary>
    public static SeedPlan Empty { get; } = new() { Tables = _ => [] };

    /// <summary>
    /// The table seeds of a run, in any order (the seeder follows the foreign keys). Called once per run, so that they may share
    /// a world of facts built from the context.
    /// </summary>
    public required Func<SeedContext, IReadOnlyList<TableSeed>> Tables { get; init; }

    /// <summary>Which tenants are the plan's; null for a schema without tenants, whose tables must then be empty or upserted.</summary>
    public SeedTenants? Tenants { get; init; }

    /// <summary>
    /// Changes when the generators may have changed: by default a hash of the assemblies that hold them. A template database
    /// built by other generators is told by it.
    /// </summary>
    public string Fingerprint
    {
        get => field ??= Hash($"{Tables.Method.Module.ModuleVersionId:N} {typeof(SeedPlan).Module.ModuleVersionId:N}");
        init;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
