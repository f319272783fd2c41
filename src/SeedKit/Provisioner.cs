using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SeedKit.Schema;
using SeedKit.Seeding;

namespace SeedKit;

/// <summary>Puts a platform into a blank database: schema, reference rows, the mark of a throwaway, seed.</summary>
public static class Provisioner
{
    /// <summary>Provisions the blank database to which the connection leads, and measures it.</summary>
    /// <param name="connection">Open, as a superuser, to a database without any objects.</param>
    /// <param name="platform">What to install and seed.</param>
    /// <param name="options">How much, from which value, at which instant.</param>
    /// <param name="cancellationToken">Ends the work; what was committed stays.</param>
    public static async Task<ProvisioningResult> ProvisionAsync(
        NpgsqlConnection connection, Platform platform, SeedOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(platform);
        await using SeedDraft draft = SeedDraft.Begin(platform.Seed, options);
        TimeSpan schema = await InstallAsync(connection, platform, cancellationToken);
        return new(schema, await Seeder.SeedAsync(connection, draft, cancellationToken));
    }

    /// <summary>The first half: schema, reference rows and the mark of a throwaway, without a seed.</summary>
    /// <param name="connection">Open, as a superuser, to a database without any objects.</param>
    /// <param name="platform">What to install.</param>
    /// <param name="cancellationToken">Ends the work; what was committed stays.</param>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> InstallAsync(NpgsqlConnection connection, Platform platform, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(platform);
        long start = Stopwatch.GetTimestamp();
        await SchemaInstaller.UpAsync(connection, platform.Schema, cancellationToken);
        await ThrowawayMark.SetAsync(connection, $"provisioned by SeedKit for {platform.Name}", cancellationToken);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>
    /// What shapes the database that <see cref="ProvisionAsync"/> makes: schema scripts, seed, options, and the builds of SeedKit and of
    /// the platform's assembly. The server's version is not in it.
    /// </summary>
    /// <returns>Hex digits, the same on every machine for the same build.</returns>
    public static string Fingerprint(Platform platform, SeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(options);
        string text = string.Join(
            '\n',
            platform.GetType().FullName,
            SchemaFingerprint.Compute(platform.Schema),
            platform.Seed.Fingerprint,
            options.Profile,
            options.Seed.ToString(CultureInfo.InvariantCulture),
            options.Instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Build(typeof(Provisioner).Assembly),
            Build(platform.GetType().Assembly));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    // Builds are deterministic, so the module's id is a hash of its code.
    private static Guid Build(Assembly assembly) => assembly.ManifestModule.ModuleVersionId;
}
