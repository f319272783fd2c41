using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>Reads the section <c>references</c>.</summary>
internal static class ReferencesReader
{
    public static DeclaredReferences Read(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.References);
        return new DeclaredReferences(
            section.List("polymorphic", reference => ReadPolymorphic(reference, names)),
            section.List("historical", reference => ReadHistorical(reference, names)),
            section.List("embedded", reference => ReadEmbedded(reference, names)));
    }

    private static PolymorphicReference ReadPolymorphic(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.PolymorphicReference);
        Dictionary<string, QualifiedName?> targets = new(StringComparer.Ordinal);
        foreach ((ContractNode key, ContractNode value) in section.Required("targets").Members())
        {
            // 'none' is said aloud: a kind without a table is a decision, not an omission.
            targets.Add(key.Text(), value.Text() == "none" ? null : names.Read(value));
        }

        return new PolymorphicReference(
            ReadColumn(section, names), section.Required("kindColumn").Text(), targets, section.Optional("mayBeGone")?.Boolean() ?? false);
    }

    private static HistoricalReference ReadHistorical(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.HistoricalReference);
        return new HistoricalReference(ReadColumn(section, names), section.Required("reason").Text());
    }

    private static EmbeddedReference ReadEmbedded(ContractNode node, TableNames names)
    {
        ContractSection section = node.Section(ContractShape.EmbeddedReference);
        return new EmbeddedReference(
            ReadColumn(section, names),
            section.Optional("path")?.Text(),
            names.Read(section.Required("target")),
            section.Optional("targetColumn")?.Text() ?? "id");
    }

    private static ColumnName ReadColumn(ContractSection section, TableNames names) =>
        new(names.Read(section.Required("table")), section.Required("column").Text());
}
