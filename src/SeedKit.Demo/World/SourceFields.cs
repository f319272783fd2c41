using System.Globalization;
using SeedKit.Seeding;
using static SeedKit.Demo.World.MappingMatchType;

namespace SeedKit.Demo.World;

/// <summary>The columns of the files, as the systems they come from write them.</summary>
internal static class SourceFields
{
    private static readonly (EnvironmentType Environment, string Code)[] EnvironmentCodes =
    [
        (EnvironmentType.Production, "PRD"), (EnvironmentType.Staging, "STG"), (EnvironmentType.Development, "DEV"),
        (EnvironmentType.Test, "TST"), (EnvironmentType.DisasterRecovery, "DRS"),
    ];

    private static readonly SourceField[] Cmdb =
    [
        new("ci_name", "name", Semantic, asset => asset.Name, asset => asset.Name),
        new("hostname", "hostname", Computed, asset => (asset.Hostname ?? "").ToUpperInvariant(), asset => asset.Hostname, Step("lowercase")),
        new("ip_address", "ip_address", Direct, asset => asset.IpAddress?.ToString() ?? "", asset => asset.IpAddress?.ToString()),
        new("ci_class", "asset_type", Computed, asset => $"cmdb_ci_{EnumLabel(asset.Type)}", asset => EnumLabel(asset.Type), Step("strip_prefix", ("prefix", "cmdb_ci_"))),
        new("env", "environment", Computed, asset => Code(asset.Environment), asset => EnumLabel(asset.Environment), EnvironmentLookup),
        new("os", "operating_system", Fuzzy, asset => asset.OperatingSystem ?? "", asset => asset.OperatingSystem),
        new("os_version", "os_version", Direct, asset => asset.OsVersion ?? "", asset => asset.OsVersion),
        new("cpu_count", "cpu_cores", Fuzzy, asset => Text(asset.CpuCores), asset => asset.CpuCores),
        new("ram_mb", "memory_gb", Computed, asset => Text(asset.MemoryGb * 1024), asset => asset.MemoryGb, Step("divide", ("by", 1024))),
        new("disk_gb", "storage_gb", Semantic, asset => Text(asset.StorageGb), asset => asset.StorageGb),
        new("business_service", "application_name", Semantic, asset => asset.ApplicationName ?? "", asset => asset.ApplicationName),
        new("cost_center", "cost_center", Manual, asset => CostCenter(asset), asset => CostCenter(asset)),
    ];

    private static readonly SourceField[] Inventory =
    [
        new("ResourceName", "name", Semantic, asset => asset.Name, asset => asset.Name),
        new("PrivateDnsName", "fqdn", Semantic, asset => asset.Fqdn ?? "", asset => asset.Fqdn),
        new("PrivateIpAddress", "ip_address", Fuzzy, asset => asset.IpAddress?.ToString() ?? "", asset => asset.IpAddress?.ToString()),
        new("ResourceType", "asset_type", Fuzzy, asset => asset.Type.ToString(), asset => EnumLabel(asset.Type), Step("lowercase")),
        new("Zone", "availability_zone", Semantic, asset => asset.Site.Zone ?? "", asset => asset.Site.Zone),
        new("Platform", "operating_system", Semantic, asset => asset.OperatingSystem ?? "", asset => asset.OperatingSystem),
        new("vCPUs", "cpu_cores", Semantic, asset => Text(asset.CpuCores), asset => asset.CpuCores),
        new("MemoryMiB", "memory_gb", Computed, asset => Text(asset.MemoryGb * 1024), asset => asset.MemoryGb, Step("divide", ("by", 1024))),
        new("VolumeSizeGiB", "storage_gb", Fuzzy, asset => Text(asset.StorageGb), asset => asset.StorageGb),
        new("Tag:Application", "application_name", Fuzzy, asset => asset.ApplicationName ?? "", asset => asset.ApplicationName),
        new("Tag:Stage", "environment", Computed, asset => Code(asset.Environment), asset => EnumLabel(asset.Environment), EnvironmentLookup),
    ];

    private static readonly SourceField[] Sheet =
    [
        new("System", "name", Semantic, asset => asset.Name, asset => asset.Name),
        new("Host", "hostname", Fuzzy, asset => asset.Hostname ?? "", asset => asset.Hostname),
        new("Category", "asset_type", Computed, asset => asset.Type.ToString(), asset => EnumLabel(asset.Type), Step("lowercase")),
        new("Used by", "department", Semantic, asset => asset.Department, asset => asset.Department),
        new("Business contact", "business_owner", Semantic, asset => asset.BusinessOwner.FullName, asset => asset.BusinessOwner.FullName),
        new("Technology", "technology_stack", Fuzzy, asset => asset.Technology, asset => asset.Technology),
        new("Stage", "environment", Computed, asset => Code(asset.Environment), asset => EnumLabel(asset.Environment), EnvironmentLookup),
        new("Site", "location", Semantic, asset => asset.Site.City, asset => asset.Site.City),
        new("Monthly cost (USD)", "current_monthly_cost", Fuzzy, asset => Money(asset.CurrentCost), asset => asset.CurrentCost),
        new("Cost center", "cost_center", Manual, CostCenter, asset => CostCenter(asset)),
    ];

    /// <summary>The fields of a file of that format.</summary>
    public static IReadOnlyList<SourceField> Of(ImportFormat format) => format switch
    {
        ImportFormat.Csv => Cmdb,
        ImportFormat.Json => Inventory,
        _ => Sheet,
    };

    /// <summary>A custom field of every client; its values stand in assets.custom_attributes.</summary>
    public static string CostCenter(Asset asset) =>
        string.Create(CultureInfo.InvariantCulture, $"CC-{4100 + (Array.IndexOf(Catalogue.Departments, asset.Department) * 10)}");

    private static Json EnvironmentLookup => Json.Array(Json.Object(
        ("operation", "lookup"), ("values", Json.Object(EnvironmentCodes.Select(pair => (pair.Code, (Json)EnumLabel(pair.Environment)))))));

    private static string Code(EnvironmentType environment) => EnvironmentCodes.First(pair => pair.Environment == environment).Code;

    private static Json Step(string operation, params ReadOnlySpan<(string, Json)> arguments) => Json.Array(Json.Object([("operation", operation), .. arguments]));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string EnumLabel<TLabel>(TLabel member)
        where TLabel : struct, Enum => SeedLabel.Of(member);
}
