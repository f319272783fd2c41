namespace SeedKit.Demo.World;

/// <summary>The things an estate is made of: products and versions that existed, and the business they serve.</summary>
internal static class Catalogue
{
    public sealed record Stack(string Name, RiskLevel Complexity);

    public sealed record System(string Name, string Version);

    public static readonly string[] Domains =
    [
        "Order", "Customer", "Invoice", "Payroll", "Inventory", "Pricing", "Contract", "Shipment", "Supplier", "Product", "Support", "Identity", "Document",
        "Campaign", "Travel", "Expense", "Warranty", "Returns", "Quality", "Training", "Recruiting", "Budget", "Treasury", "Facility", "Fleet",
    ];

    public static readonly string[] Capabilities =
        ["Management", "Portal", "Reporting", "Gateway", "Archive", "Scheduler", "Analytics", "Data Hub", "Mobile API", "Workflow"];

    public static readonly string[] Departments = ["Sales", "Customer Service", "Finance", "Human Resources", "Logistics", "Purchasing", "Engineering", "IT Operations"];

    public static readonly Stack[] WindowsStacks =
    [
        new(".NET Framework 4.8, ASP.NET MVC 5, IIS 10", RiskLevel.Medium), new(".NET 6, ASP.NET Core, IIS 10", RiskLevel.Low),
        new(".NET Framework 3.5, WCF, IIS 7.5", RiskLevel.High), new("Visual Basic 6, COM+", RiskLevel.Critical),
    ];

    public static readonly Stack[] LinuxStacks =
    [
        new("Java 8, Spring Boot 2.7, Tomcat 9", RiskLevel.Medium), new("Java 17, Spring Boot 3.1", RiskLevel.Low),
        new("Python 3.9, Django 3.2, Gunicorn", RiskLevel.Low), new("Node.js 16, Express 4", RiskLevel.Low),
        new("Java 6, WebLogic 10.3", RiskLevel.High), new("COBOL, Micro Focus Enterprise Server 5.0", RiskLevel.Critical), new("PHP 7.4, Symfony 5.4, Apache 2.4", RiskLevel.Medium),
    ];

    public static readonly System[] Linux =
    [
        new("Red Hat Enterprise Linux", "7.9"), new("Red Hat Enterprise Linux", "8.8"), new("Red Hat Enterprise Linux", "9.2"),
        new("Ubuntu Server", "18.04"), new("Ubuntu Server", "20.04"), new("Ubuntu Server", "22.04"), new("SUSE Linux Enterprise Server", "15 SP4"),
    ];

    public static readonly System[] Windows =
    [
        new("Windows Server", "2012 R2"), new("Windows Server", "2016"), new("Windows Server", "2019"), new("Windows Server", "2022"),
    ];

    public static readonly string[] Oracle = ["Oracle Database 12.2", "Oracle Database 18c", "Oracle Database 19c"];

    public static readonly string[] SqlServer = ["SQL Server 2014", "SQL Server 2016", "SQL Server 2019"];

    public static readonly string[] PostgreSql = ["PostgreSQL 11.22", "PostgreSQL 13.13", "PostgreSQL 14.10"];

    public static readonly string[] PhysicalServers = ["Dell PowerEdge R640", "HPE ProLiant DL380 Gen10", "Dell PowerEdge R740"];

    public static readonly (string Role, string Model, string Purpose)[] NetworkDevices =
    [
        ("lb", "F5 BIG-IP i4800", "Load balancer"), ("fw", "Palo Alto PA-3220", "Firewall"), ("sw", "Cisco Catalyst 9300", "Access switch"),
        ("rt", "Cisco ASR 1001-X", "Edge router"), ("cs", "Arista 7050X3", "Core switch"),
    ];

    public static readonly (string Role, string Model, string Purpose)[] StorageDevices =
        [("nas", "NetApp FAS2750", "File storage"), ("san", "Dell EMC Unity 480F", "Block storage"), ("bak", "Dell EMC Data Domain 6400", "Backup target")];

    public static readonly string[] SharedServices =
        ["Domain controller", "File server", "Print server", "Monitoring server", "Patch management", "Jump host", "Log collector", "Certificate authority"];

    public static Site[] Sites(TenantStory story) => story switch
    {
        TenantStory.Demo => [new("fra", "Frankfurt, Germany", "FRA-DC1", null), new("dub", "Dublin, Ireland", "DUB-DC2", null), new("euc", "Frankfurt, Germany", null, "eu-central-1a")],
        TenantStory.Finished => [new("bos", "Boston, United States", "BOS-H1", null), new("prv", "Providence, United States", "PRV-H2", null), new("use", "Ashburn, United States", null, "us-east-1b")],
        _ => [new("ham", "Hamburg, Germany", "HAM-T1", null), new("brv", "Bremerhaven, Germany", "BRV-T4", null), new("euw", "Amsterdam, Netherlands", null, "westeurope-2")],
    };
}
