using SeedKit.Demo.Files;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo;

/// <summary>The files that go with the demo data: the sample files behind the imports, and <c>SEEDED_IDS.json</c>.</summary>
public static class DemoFiles
{
    /// <summary>The name of the manifest's file.</summary>
    public const string ManifestName = "SEEDED_IDS.json";

    /// <summary>
    /// Writes the manifest into a folder, and the file of every import of the first three tenants into a folder of its tenant
    /// (named by the client's slug); files that are there are overwritten.
    /// </summary>
    /// <param name="options">The options of the run that the files belong to.</param>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="cancellationToken">Cancels between two files.</param>
    /// <returns>The paths written, the manifest first.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(SeedOptions options, string folder, CancellationToken cancellationToken)
    {
        DemoWorld world = new(new SeedContext(options));
        Directory.CreateDirectory(folder);
        string manifest = Path.Combine(folder, ManifestName);
        await File.WriteAllTextAsync(manifest, DemoManifest.Create(options).ToJson(), cancellationToken);

        List<string> written = [manifest];
        foreach (TenantWorld tenant in world.Tenants.Take(3))
        {
            string own = Directory.CreateDirectory(Path.Combine(folder, tenant.Tenant.Slug)).FullName;
            foreach (DataImport import in tenant.Imports)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string path = Path.Combine(own, import.Plan.FileName);
                await using FileStream file = File.Create(path);
                SampleFile.Write(tenant, import, file);
                written.Add(path);
            }
        }

        return written;
    }
}
