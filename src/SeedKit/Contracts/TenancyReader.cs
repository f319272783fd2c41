using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>Reads the section <c>tenancy</c>.</summary>
internal static class TenancyReader
{
    public static Tenancy Read(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.Tenancy);
        ContractNode levels = section.Required("levels");
        Tenancy tenancy = new(
            levels.Distinct(level => ReadLevel(level, names)),
            section.List("exempt", exemption => ReadExemption(exemption, names)),
            section.Optional("association") is { } association ? ReadAssociation(association, names) : null);
        if (tenancy.Levels.Count == 0)
        {
            throw levels.Wrong("a list of at least one level, outermost first");
        }

        RefuseRepeatedTables(node, tenancy);
        return tenancy;
    }

    private static TenancyLevel ReadLevel(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.TenancyLevel);
        TenancyLevel level = new()
        {
            Name = section.Required("name").Text(),
            Column = section.Required("column").Text(),
            Root = names.Read(section.Required("root")),
            Setting = section.Optional("setting")?.Text(),
            Tables = section.List("tables", names.Read),
        };
        return section.Optional("rootColumn") is { } key ? level with { RootColumn = key.Text() } : level;
    }

    private static TenancyExemption ReadExemption(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.TenancyExemption);
        return new TenancyExemption(
            names.Read(section.Required("table")), section.Required("reason").Text(), section.Optional("rowSecurity")?.Boolean() ?? false);
    }

    private static UserAssociation ReadAssociation(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.UserAssociation);
        return new UserAssociation(
            names.Read(section.Required("users")), names.Read(section.Required("table")), section.Required("userColumn").Text());
    }

    private static void RefuseRepeatedTables(ContractNode node, Tenancy tenancy)
    {
        HashSet<QualifiedName> seen = [];
        IEnumerable<QualifiedName> placed = tenancy.Levels.SelectMany(level => level.Tables)
            .Concat(tenancy.Exemptions.Select(exemption => exemption.Table));
        foreach (QualifiedName table in placed)
        {
            if (!seen.Add(table))
            {
                throw node.Complain(
                    "each table at one level, or exempt", $"'{table}' in two places", "Keep the table at the level its rows belong to.");
            }
        }
    }
}
