using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>
/// Dependencies: each application runs on its servers, keeps its data in its databases, is reached through a network device
/// and calls others; some of the calls close circles, as in real estates.
/// </summary>
internal static class DependencyGenerator
{
    public static IReadOnlyList<Dependency> Create(TenantWorld world)
    {
        Dictionary<(Guid, Guid, DependencyType), Dependency> all = [];
        ILookup<string, Asset> servers = world.AssetsOf(AssetType.Server).Where(asset => asset.ApplicationName is not null).ToLookup(asset => asset.ApplicationName!);
        ILookup<string, Asset> databases = world.AssetsOf(AssetType.Database).Where(asset => asset.ApplicationName is not null).ToLookup(asset => asset.ApplicationName!);
        Asset[] network = [.. world.AssetsOf(AssetType.Network)];
        Asset[] storage = [.. world.AssetsOf(AssetType.Storage)];
        IReadOnlyList<Asset> applications = world.Applications;

        void Add(Asset asset, Asset other, DependencyType type, string? description)
        {
            if (asset.Id != other.Id)
            {
                string key = $"{asset.Id:N} {other.Id:N} {type}";
                _ = all.TryAdd((asset.Id, other.Id, type), new Dependency
                {
                    Id = world.Id("asset_dependencies", key),
                    Asset = asset,
                    DependsOn = other,
                    Type = type,
                    Description = description,
                });
            }
        }

        foreach (Asset application in applications)
        {
            RandomStream random = world.Stream("asset_dependencies", application.Name, "calls");
            foreach (Asset server in servers[application.Name])
            {
                Add(application, server, DependencyType.Hosting, $"Runs on {server.Hostname}");
            }

            foreach (Asset database in databases[application.Name])
            {
                Add(application, database, DependencyType.Database, Connection(database));
                foreach (Asset server in servers[application.Name].Take(1))
                {
                    Add(server, database, DependencyType.Database, null);
                }
            }

            if (network.Length > 0)
            {
                Add(application, network[application.Number % network.Length], DependencyType.Network, "HTTPS, port 443");
            }

            for (int calls = random.Int(0, 2); calls > 0; calls--)
            {
                // Towards later applications only: a chain, never a circle.
                int other = application.Number + random.Int(1, 5);
                if (other < applications.Count)
                {
                    Add(application, applications[other], DependencyType.Integration, random.Pick((string[])["REST API, port 443", "Message queue, port 5672", "Nightly file transfer, port 22"]));
                }
            }
        }

        foreach (Asset database in world.AssetsOf(AssetType.Database).Where(_ => storage.Length > 0))
        {
            Add(database, storage[database.Number % storage.Length], DependencyType.Storage, "iSCSI, port 3260");
        }

        foreach (Asset server in world.AssetsOf(AssetType.Server).Where(server => network.Length > 0 && server.Number % 4 == 0))
        {
            Add(server, network[server.Number % network.Length], DependencyType.Network, null);
        }

        Circles(world, applications, Add);
        return [.. all.Values];
    }

    // One circle of two and one of three, each closed by a call back.
    private static void Circles(TenantWorld world, IReadOnlyList<Asset> applications, Action<Asset, Asset, DependencyType, string?> add)
    {
        if (world.Plan.Circles >= 1 && applications.Count >= 2)
        {
            add(applications[0], applications[1], DependencyType.Integration, "REST API, port 443");
            add(applications[1], applications[0], DependencyType.Integration, "Callback, port 443");
        }

        if (world.Plan.Circles >= 2 && applications.Count >= 5)
        {
            add(applications[2], applications[3], DependencyType.Integration, "Message queue, port 5672");
            add(applications[3], applications[4], DependencyType.Integration, "Message queue, port 5672");
            add(applications[4], applications[2], DependencyType.Integration, "Message queue, port 5672");
        }
    }

    private static string Connection(Asset database) => database.Technology switch
    {
        { } product when product.StartsWith("Oracle", StringComparison.Ordinal) => "Oracle Net, port 1521",
        { } product when product.StartsWith("SQL Server", StringComparison.Ordinal) => "TDS, port 1433",
        _ => "PostgreSQL, port 5432",
    };
}
