using System.Text.Json;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo;

/// <summary>The ids of what a run seeds for the demo client, by the names people know them by.</summary>
public sealed record DemoManifest
{
    /// <summary>The profile, as it is written.</summary>
    public required string Profile { get; init; }

    /// <summary>The seed value.</summary>
    public required long Seed { get; init; }

    /// <summary>The instant the data takes for "now".</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Client ids by the client's name; the demo client first.</summary>
    public required IReadOnlyDictionary<string, Guid> Clients { get; init; }

    /// <summary>Engagement ids by the client's name.</summary>
    public required IReadOnlyDictionary<string, Guid> Engagements { get; init; }

    /// <summary>The demo client's users, by address.</summary>
    public required IReadOnlyDictionary<string, Guid> Users { get; init; }

    /// <summary>The demo client's discovery flows, by key: <c>complete</c>, <c>in_progress</c>, <c>inventory</c>, <c>failed</c>, <c>started</c>.</summary>
    public required IReadOnlyDictionary<string, Guid> Flows { get; init; }

    /// <summary>The demo client's imports, by key: <c>cmdb_csv</c>, <c>cloud_json</c>, <c>manual_xlsx</c>.</summary>
    public required IReadOnlyDictionary<string, Guid> Imports { get; init; }

    /// <summary>The demo client's waves, by number.</summary>
    public required IReadOnlyDictionary<string, Guid> Waves { get; init; }

    /// <summary>The manifest of a run with these options; no database is needed.</summary>
    public static DemoManifest Create(SeedOptions options)
    {
        DemoWorld world = new(new SeedContext(options));
        TenantWorld demo = world.Demo;
        Tenant[] tenants = [.. world.Tenants.Take(3).Select(tenant => tenant.Tenant)];
        return new DemoManifest
        {
            Profile = world.Context.Profile.ToString(),
            Seed = world.Context.Seed,
            Instant = world.Context.Instant,
            Clients = tenants.ToDictionary(tenant => tenant.Name, tenant => tenant.ClientId),
            Engagements = tenants.ToDictionary(tenant => tenant.Name, tenant => tenant.EngagementId),
            Users = demo.Users.ToDictionary(user => user.Email, user => user.Id),
            Flows = demo.DiscoveryFlows.ToDictionary(flow => flow.Key, flow => flow.Flow.FlowId),
            Imports = demo.Imports.ToDictionary(import => import.Key, import => import.Id),
            Waves = demo.Waves.ToDictionary(wave => $"wave_{wave.Number}", wave => wave.Id),
        };
    }

    /// <summary>The manifest as <c>SEEDED_IDS.json</c> holds it: members in snake case, two spaces, lines that end alike everywhere.</summary>
    public string ToJson()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("profile", Profile);
            json.WriteNumber("seed", Seed);
            json.WriteString("instant", Instant);
            Write(json, "clients", Clients);
            Write(json, "engagements", Engagements);
            Write(json, "users", Users);
            Write(json, "flows", Flows);
            Write(json, "imports", Imports);
            Write(json, "waves", Waves);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, Guid> ids)
    {
        json.WriteStartObject(name);
        foreach ((string key, Guid id) in ids)
        {
            json.WriteString(key, id);
        }

        json.WriteEndObject();
    }
}
