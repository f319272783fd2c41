namespace SeedKit.Demo.Seeds.Views;

/// <summary>Products that their makers no longer mend, and since when: what findings about old systems follow from. Dates are those of the makers.</summary>
internal sealed record EndOfSupport(string Product, string[] Marks, DateOnly Since)
{
    private static readonly EndOfSupport[] Known =
    [
        new("Windows Server 2008", ["Windows Server 2008"], new(2020, 1, 14)),
        new("Windows Server 2012", ["Windows Server 2012"], new(2023, 10, 10)),
        new("Red Hat Enterprise Linux 6", ["Red Hat Enterprise Linux 6", "RHEL 6"], new(2020, 11, 30)),
        new("Red Hat Enterprise Linux 7", ["Red Hat Enterprise Linux 7", "RHEL 7"], new(2024, 6, 30)),
        new("CentOS 6", ["CentOS 6", "CentOS Linux 6"], new(2020, 11, 30)),
        new("CentOS 7", ["CentOS 7", "CentOS Linux 7"], new(2024, 6, 30)),
        new("CentOS 8", ["CentOS 8", "CentOS Linux 8"], new(2021, 12, 31)),
        new("Ubuntu 14.04", ["Ubuntu 14.04", "Ubuntu Server 14.04"], new(2019, 4, 30)),
        new("Ubuntu 16.04", ["Ubuntu 16.04", "Ubuntu Server 16.04"], new(2021, 4, 30)),
        new("Ubuntu 18.04", ["Ubuntu 18.04", "Ubuntu Server 18.04"], new(2023, 5, 31)),
        new("Debian 9", ["Debian 9", "Debian GNU/Linux 9"], new(2022, 6, 30)),
        new("Debian 10", ["Debian 10", "Debian GNU/Linux 10"], new(2024, 6, 30)),
        new("SUSE Linux Enterprise Server 11", ["SUSE Linux Enterprise Server 11", "SLES 11"], new(2019, 3, 31)),
        new("AIX 7.1", ["AIX 7.1"], new(2023, 4, 30)),
        new("Oracle Database 11g", ["Oracle Database 11", "Oracle 11"], new(2020, 12, 31)),
        new("Oracle Database 12c", ["Oracle Database 12", "Oracle 12"], new(2022, 7, 31)),
        new("Oracle Database 18c", ["Oracle Database 18", "Oracle 18"], new(2021, 6, 30)),
        new("SQL Server 2008", ["SQL Server 2008"], new(2019, 7, 9)),
        new("SQL Server 2012", ["SQL Server 2012"], new(2022, 7, 12)),
        new("SQL Server 2014", ["SQL Server 2014"], new(2024, 7, 9)),
        new("MySQL 5.6", ["MySQL 5.6"], new(2021, 2, 5)),
        new("MySQL 5.7", ["MySQL 5.7"], new(2023, 10, 31)),
        new("PostgreSQL 9.6", ["PostgreSQL 9."], new(2021, 11, 11)),
        new("PostgreSQL 10", ["PostgreSQL 10"], new(2022, 11, 10)),
        new("PostgreSQL 11", ["PostgreSQL 11"], new(2023, 11, 9)),
        new("MongoDB 4.2", ["MongoDB 4.0", "MongoDB 4.2"], new(2023, 4, 30)),
        new("Python 2.7", ["Python 2"], new(2020, 1, 1)),
        new("PHP 7", ["PHP 7"], new(2022, 11, 28)),
        new("PHP 5", ["PHP 5"], new(2018, 12, 31)),
        new("Node.js 14", ["Node.js 12", "Node.js 14", "Node 12", "Node 14"], new(2023, 4, 30)),
        new("Node.js 16", ["Node.js 16", "Node 16"], new(2023, 9, 11)),
        new("AngularJS", ["AngularJS"], new(2021, 12, 31)),
        new(".NET Core 3.1", [".NET Core 2", ".NET Core 3"], new(2022, 12, 13)),
        new(".NET Framework 4.6", [".NET Framework 4.5", ".NET Framework 4.6"], new(2022, 4, 26)),
        new(".NET 6", [".NET 6"], new(2024, 11, 12)),
        new("Spring Boot 2.7", ["Spring Boot 2"], new(2023, 11, 24)),
        new("Django 3.2", ["Django 3"], new(2024, 4, 1)),
        new("Java 7", ["Java 6", "Java 7"], new(2022, 7, 29)),
        new("Visual Basic 6", ["Visual Basic 6", "VB6"], new(2008, 4, 8)),
        new("WebLogic 11g", ["WebLogic 10", "WebLogic 11"], new(2021, 10, 31)),
    ];

    /// <summary>The products in an asset's operating system and technology stack that have been without support at that time.</summary>
    public static IReadOnlyList<EndOfSupport> Of(AssetView asset, DateTimeOffset at)
    {
        DateOnly day = DateOnly.FromDateTime(at.UtcDateTime);
        return [.. asset.Perishable.Where(product => product.Since < day)];
    }

    /// <summary>The products in a text, whatever the day.</summary>
    public static IReadOnlyList<EndOfSupport> In(string text) =>
        [.. Known.Where(product => product.Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal)))];
}
