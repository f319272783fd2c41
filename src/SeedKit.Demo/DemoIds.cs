using System.Globalization;

namespace SeedKit.Demo;

/// <summary>The ids of the demo data that never change, whatever the profile and the seed value.</summary>
public static class DemoIds
{
    private const string ClientPrefix = "de300000-0000-4000-8000-";
    private const string UserPrefix = "de350000-0000-4000-8000-";

    /// <summary>Demo Corporation.</summary>
    public static Guid DemoClient { get; } = new("11111111-1111-1111-1111-111111111111");

    /// <summary>Cloud Migration Initiative 2024, the engagement of Demo Corporation.</summary>
    public static Guid DemoEngagement { get; } = new("22222222-2222-2222-2222-222222222222");

    /// <summary>demo@democorp.com, the engagement manager whom the pages show.</summary>
    public static Guid DemoUser { get; } = new("33333333-3333-3333-3333-333333333333");

    /// <summary>analyst@democorp.com.</summary>
    public static Guid AnalystUser { get; } = new("44444444-4444-4444-4444-444444444444");

    /// <summary>viewer@democorp.com, who may only read.</summary>
    public static Guid ViewerUser { get; } = new("55555555-5555-5555-5555-555555555555");

    /// <summary>client.admin@democorp.com.</summary>
    public static Guid ClientAdminUser { get; } = new("66666666-6666-6666-6666-666666666666");

    /// <summary>manager@democorp.com, the program manager; not in the compact profile.</summary>
    public static Guid ManagerUser { get; } = new("67676767-6767-6767-6767-676767676767");

    /// <summary>The discovery flow that went through all phases.</summary>
    public static Guid CompleteFlow { get; } = new("77777777-7777-7777-7777-777777777777");

    /// <summary>The discovery flow that waits at field mapping.</summary>
    public static Guid InProgressFlow { get; } = new("88888888-8888-8888-8888-888888888888");

    /// <summary>The discovery flow that builds its inventory.</summary>
    public static Guid InventoryFlow { get; } = new("99999999-9999-9999-9999-999999999999");

    /// <summary>The discovery flow that failed at import.</summary>
    public static Guid FailedFlow { get; } = new("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa");

    /// <summary>The discovery flow that has just been started.</summary>
    public static Guid StartedFlow { get; } = new("bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb");

    /// <summary>The discovery flow of the enterprise portfolio, completed up to dependency analysis; not in the compact profile.</summary>
    public static Guid EnterpriseFlow { get; } = new("cccccccc-cccc-cccc-cccc-cccccccccccc");

    /// <summary>The discovery flow of the network scan, completed up to the inventory; not in the compact profile.</summary>
    public static Guid NetworkFlow { get; } = new("dddddddd-dddd-dddd-dddd-dddddddddddd");

    /// <summary>The CMDB export in CSV.</summary>
    public static Guid CmdbImport { get; } = new("e0000000-0000-4000-8000-000000000001");

    /// <summary>The cloud inventory in JSON.</summary>
    public static Guid CloudImport { get; } = new("e0000000-0000-4000-8000-000000000002");

    /// <summary>The manual asset list in Excel.</summary>
    public static Guid ManualImport { get; } = new("e0000000-0000-4000-8000-000000000003");

    /// <summary>The application portfolio in Excel; not in the compact profile.</summary>
    public static Guid PortfolioImport { get; } = new("e0000000-0000-4000-8000-000000000004");

    /// <summary>The legacy export in CSV that failed; not in the compact profile.</summary>
    public static Guid LegacyImport { get; } = new("e0000000-0000-4000-8000-000000000005");

    /// <summary>The hospital group that has arrived in the cloud.</summary>
    public static Guid HospitalClient { get; } = Client(1);

    /// <summary>The engagement of the hospital group.</summary>
    public static Guid HospitalEngagement { get; } = Engagement(1);

    /// <summary>The logistics firm whose project is on hold.</summary>
    public static Guid LogisticsClient { get; } = Client(2);

    /// <summary>The engagement of the logistics firm.</summary>
    public static Guid LogisticsEngagement { get; } = Engagement(2);

    /// <summary>Whether a client is one that some profile seeds.</summary>
    public static bool IsDemoClient(Guid id) => id == DemoClient || id.ToString("D").StartsWith(ClientPrefix, StringComparison.Ordinal);

    /// <summary>Whether a user is one that some profile seeds.</summary>
    public static bool IsDemoUser(Guid id) =>
        id == DemoUser || id == AnalystUser || id == ViewerUser || id == ClientAdminUser || id == ManagerUser
        || id.ToString("D").StartsWith(UserPrefix, StringComparison.Ordinal);

    /// <summary>The n-th client; 0 is Demo Corporation.</summary>
    internal static Guid Client(int number) => number == 0 ? DemoClient : Numbered(ClientPrefix, number);

    /// <summary>The engagement of the n-th client.</summary>
    internal static Guid Engagement(int number) => number == 0 ? DemoEngagement : Numbered("de3e0000-0000-4000-8000-", number);

    /// <summary>A user of the n-th client.</summary>
    internal static Guid User(int client, int number) => Numbered(UserPrefix, (client * 256) + number + 1);

    private static Guid Numbered(string prefix, int number) => new(prefix + number.ToString("x12", CultureInfo.InvariantCulture));
}
