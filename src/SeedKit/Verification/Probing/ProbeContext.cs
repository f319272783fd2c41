using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>What a probe has to go by: the tables, the tenants to act for, and what the application's role has been granted.</summary>
internal sealed class ProbeContext
{
    /// <summary>A tenant more shows nothing that the first few do not, and costs as much as each of them.</summary>
    public const int MostTenants = 3;

    /// <summary>What the catalog and the contract say.</summary>
    public required RuleContext Rules { get; init; }

    /// <summary>The tables whose rows belong to tenants, and their partitions.</summary>
    public required IReadOnlyList<ProbeTarget> Targets { get; init; }

    /// <summary>Keys of the tenants to act for, the contract's demo tenants first.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>For each level, a key that no tenant of it has; null where the type of the key is one that nobody can make up a value of.</summary>
    public required IReadOnlyList<string?> Strangers { get; init; }

    /// <summary>Functions to call.</summary>
    public required IReadOnlyList<ProbeFunction> Functions { get; init; }

    /// <summary>What the application's role may do with each relation.</summary>
    public required IReadOnlyDictionary<QualifiedName, ProbePrivileges> Privileges { get; init; }

    public Tenancy Tenancy => Rules.Contract.Tenancy!;

    public string Role => Rules.Contract.RuntimeRole!;

    /// <summary>A session that has not said which tenant it works for.</summary>
    public ProbeBinding Unbound => new("no tenant", Settings());

    /// <summary>A session of a tenant.</summary>
    public ProbeBinding Tenant(string key) => new($"tenant {key}", Settings((0, key)));

    /// <summary>
    /// Sessions of tenants that do not exist, one for each level whose key the table carries: no row is theirs, so that every row within their
    /// reach is another's, and a statement needs no condition to single those out.
    /// </summary>
    public IEnumerable<ProbeBinding> StrangersTo(ProbeTarget target) =>
        from level in Enumerable.Range(0, Math.Max(1, target.Keys.Count))
        where Tenancy.Levels[level].Setting is not null && Strangers[level] is not null
        where level == 0 || Tenants.Count > 0
        select level == 0
            ? new ProbeBinding($"{Tenancy.Levels[0].AnyOne} that does not exist", Settings((0, Strangers[0]!)))
            : new ProbeBinding($"{Tenancy.Levels[level].AnyOne} that does not exist, of tenant {Tenants[0]}", Settings((0, Tenants[0]), (level, Strangers[level]!)));

    /// <summary>
    /// Sessions for which the table holds rows of others, each with the tenant whose rows these are not; null where every row is another's.
    /// </summary>
    public IEnumerable<(ProbeBinding Binding, string? Tenant)> OthersThan(ProbeTarget target) =>
        StrangersTo(target).Where(_ => target.HasRows).Select(binding => (binding, (string?)null))
            .Concat(Tenants.Where(tenant => target.Keys.Count > 0 && target.OwnerBeside(tenant) is not null)
                .Select(tenant => (Tenant(tenant), (string?)tenant)));

    /// <summary>What an attempt is given to tell a tenant's own rows by, if the rows themselves do not say.</summary>
    public static IEnumerable<ProbeStep> GivenFor(ProbeTarget target, string tenant) => target.Associated is { } associated ? [ProbeStep.Giving(tenant, associated)] : [];

    /// <summary>Whether a view shows tenants' rows, itself or through other views.</summary>
    public IEnumerable<View> ExposedViews()
    {
        HashSet<QualifiedName> exposed = [.. Targets.Select(target => target.Table.Name)];
        List<View> open = [.. Rules.Catalog.Views.Where(view => Privileges.TryGetValue(view.Name, out ProbePrivileges? granted) && granted.Select)];
        ViewSources sources = new(Rules.Catalog);
        return open.Where(view => sources.Of(view).Any(exposed.Contains));
    }

    private Dictionary<string, string> Settings(params (int Level, string Key)[] bound)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        foreach (string setting in Tenancy.Levels.Select(level => level.Setting).OfType<string>())
        {
            settings[setting] = "";
        }

        foreach ((int level, string key) in bound)
        {
            settings[Tenancy.Levels[level].Setting!] = key;
        }

        return settings;
    }
}
