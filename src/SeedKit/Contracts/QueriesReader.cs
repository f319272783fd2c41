namespace SeedKit.Contracts;

/// <summary>Reads the section <c>queries</c>.</summary>
internal static class QueriesReader
{
    /// <param name="node">The list.</param>
    /// <param name="tenants">The demo tenants, whom alone an exemption may name.</param>
    /// <param name="readBeside">The text of a file by its path from the contract, or null where there is none.</param>
    public static IReadOnlyList<PageQuery> Read(ContractNode node, IReadOnlyList<string> tenants, Func<string, string?> readBeside)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. node.Items().Select(item => Read(item, tenants, readBeside, seen))];
    }

    private static PageQuery Read(ContractNode node, IReadOnlyList<string> tenants, Func<string, string?> readBeside, HashSet<string> seen)
    {
        ContractSection section = node.Section(ContractShape.Query);
        ContractNode name = section.Required("name");
        if (!seen.Add(name.Text()))
        {
            throw name.Complain("each query by a name of its own", $"'{name.Text()}' a second time", "Rename one of the two.");
        }

        return new PageQuery(name.Text(), QueryText.Read(node, section, "a query of the application", readBeside))
        {
            // The same value may stand for two parameters.
            Parameters = [.. section.Optional("parameters")?.Items().Select(value => value.TextOrNull()) ?? []],
            MayBeEmpty = (section.Optional("mayBeEmpty")?.Members() ?? []).ToDictionary(
                member => Tenant(member.Key, tenants), member => member.Value.Text(), StringComparer.Ordinal),
        };
    }

    private static string Tenant(ContractNode key, IReadOnlyList<string> tenants) => tenants.Contains(key.Text())
        ? key.Text()
        : throw key.Complain($"'{key.Path}' to be one of 'demoTenants'", $"'{key.Text()}'", "Correct the key, or add the tenant to 'demoTenants:'.");
}
