using System.Text.RegularExpressions;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SeedKit.Contracts;

/// <summary>
/// Reads a contract from YAML. What the reader does not know, it refuses: a promise with a misspelt key would otherwise
/// never be checked. <c>contract.schema.json</c> describes the same shape to editors.
/// </summary>
public static class ContractReader
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The JSON schema of contracts, for editors and for teams that write their own.</summary>
    public static string JsonSchema => EmbeddedScript.Read(typeof(ContractReader), "contract.schema.json");

    /// <summary>Reads a contract that stands alone.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="sourceName">The file it came from, as messages name it.</param>
    /// <exception cref="ContractException">The text is no YAML, says something no contract can say, or names another file.</exception>
    public static Contract Read(string yaml, string sourceName) => Read(yaml, sourceName, _ => null);

    /// <summary>Reads a contract and the files of SQL that it names.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="sourceName">The file it came from, as messages name it.</param>
    /// <param name="readBeside">The text of a file by its path from the contract, with <c>/</c>; null where there is none.</param>
    /// <exception cref="ContractException">The text is no YAML, says something no contract can say, or names a file that is not there.</exception>
    public static Contract Read(string yaml, string sourceName, Func<string, string?> readBeside)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(readBeside);
        ArgumentException.ThrowIfNullOrEmpty(sourceName);
        ContractNode root = Parse(yaml, sourceName);
        ContractSection section = root.Section(ContractShape.Contract);
        if (section.Required("version") is { } version && version.Text() != "1")
        {
            throw version.Wrong("1, the only version there is");
        }

        IReadOnlyList<string> schemas = section.List("schemas", node => node.Text());
        IReadOnlyList<string> tenants = section.List("demoTenants", node => node.Text());
        TableNames names = new(schemas.Count > 0 ? schemas[0] : null);
        return new Contract
        {
            Name = section.Required("name").Text(),
            Schemas = schemas,
            ForbiddenNames = section.List("forbiddenNames", ReadForbiddenName),
            RemovedTables = section.List("removedTables", names.Read),
            DeprecatedColumns = ReadDeprecatedColumns(section.Optional("deprecatedColumns"), names),
            RenamedColumns = ReadRenamedColumns(section.Optional("renamedColumns"), names),
            RetiredValues = section.List("retiredValues", node => node.Text()),
            RequiredTables = section.List("requiredTables", names.Read),
            RequiredColumns = ReadRequiredColumns(section.Optional("requiredColumns"), names),
            MinimumColumns = PerTable(section.Optional("minimumColumns"), names, node => node.Number()).ToDictionary(),
            Enums = [.. PerTable(section.Optional("enums"), names, node => node.Distinct(label => label.Text()))
                .Select(member => new RequiredEnumType(member.Key, member.Value))],
            Tenancy = section.Optional("tenancy") is { } tenancy ? TenancyReader.Read(tenancy, names) : null,
            References = section.Optional("references") is { } references ? ReferencesReader.Read(references, names) : DeclaredReferences.None,
            ReferenceTables = section.List("referenceTables", names.Read),
            EmailDomains = section.List("emailDomains", node => node.Text()),
            DemoTenants = tenants,
            MayBeEmpty = section.List("mayBeEmpty", names.Read),
            Agreements = section.Optional("agreements") is { } agreements ? AgreementsReader.Read(agreements, names, readBeside) : [],
            Queries = section.Optional("queries") is { } queries ? QueriesReader.Read(queries, tenants, readBeside) : [],
            RuntimeRole = section.Optional("runtimeRole")?.Text(),
            Suppressions = section.List("suppressions", ReadSuppression),
        };
    }

    private static ContractNode Parse(string yaml, string sourceName)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            throw new ContractException(
                sourceName,
                (int)exception.Start.Line,
                (int)exception.Start.Column,
                "YAML",
                exception.Message,
                "Correct the line; an editor with YAML support shows the place.",
                exception);
        }

        return stream.Documents.Count == 1
            ? new ContractNode(stream.Documents[0].RootNode, sourceName, "")
            : throw new ContractException(
                sourceName, 1, 1, "one YAML document", $"{stream.Documents.Count} documents", "Keep one contract in the file.");
    }

    private static ForbiddenName ReadForbiddenName(ContractNode node)
    {
        ContractSection section = node.Section(ContractShape.ForbiddenName);
        ContractNode pattern = section.Required("pattern");
        try
        {
            Regex regex = new(pattern.Text(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout);
            return new ForbiddenName(regex, section.Optional("reason")?.Text());
        }
        catch (ArgumentException exception)
        {
            throw pattern.Complain(
                $"'{pattern.Path}' to be a regular expression", $"'{pattern.Text()}': {exception.Message}", "Correct the pattern.", exception);
        }
    }

    private static DeprecatedColumns ReadDeprecatedColumns(ContractNode? node, TableNames names)
    {
        if (node is null)
        {
            return DeprecatedColumns.None;
        }

        ContractSection section = node.Section(ContractShape.DeprecatedColumns);
        return new DeprecatedColumns(
            section.List("anywhere", column => column.Text()),
            ReadColumns(section.Optional("exceptions"), names),
            ReadColumns(section.Optional("tables"), names));
    }

    private static IReadOnlyList<ColumnName> ReadColumns(ContractNode? node, TableNames names) =>
        [.. PerTable(node, names, columns => columns.Distinct(column => column.Text()))
            .SelectMany(member => member.Value.Select(column => new ColumnName(member.Key, column)))];

    private static IReadOnlyList<RenamedColumn> ReadRenamedColumns(ContractNode? node, TableNames names) =>
        [.. PerTable(node, names, columns => columns.Members())
            .SelectMany(member => member.Value.Select(rename => new RenamedColumn(member.Key, rename.Key.Text(), rename.Value.Text())))];

    private static IReadOnlyList<RequiredColumn> ReadRequiredColumns(ContractNode? node, TableNames names) =>
        [.. PerTable(node, names, columns => columns)
            .SelectMany(member => member.Value.Distinct(column => ReadRequiredColumn(member.Key, column)))];

    private static RequiredColumn ReadRequiredColumn(QualifiedName table, ContractNode node)
    {
        if (!node.IsMapping)
        {
            return new RequiredColumn(table, node.Text(), Type: null, Nullable: null);
        }

        ContractSection section = node.Section(ContractShape.RequiredColumn);
        return new RequiredColumn(
            table, section.Required("name").Text(), section.Optional("type")?.Text(), section.Optional("nullable")?.Boolean());
    }

    private static List<KeyValuePair<QualifiedName, T>> PerTable<T>(ContractNode? node, TableNames names, Func<ContractNode, T> convert)
    {
        HashSet<QualifiedName> seen = [];
        List<KeyValuePair<QualifiedName, T>> members = [];
        foreach ((ContractNode key, ContractNode value) in node?.Members() ?? [])
        {
            QualifiedName name = names.Read(key);
            if (!seen.Add(name))
            {
                // YAML itself refuses a repeated key; this one was written once with and once without its schema.
                throw key.Complain("each entry once", $"'{name}' a second time", $"Join the two entries of '{node!.Path}'.");
            }

            members.Add(new(name, convert(value)));
        }

        return members;
    }

    private static Suppression ReadSuppression(ContractNode node)
    {
        ContractSection section = node.Section(ContractShape.Suppression);
        ContractNode rule = section.Required("rule");
        return RuleId.TryParse(rule.Text(), out RuleId id)
            ? new Suppression(
                id, section.Required("object").Text(), section.Optional("reason")?.Text(), section.Optional("expires")?.Date(), node.Line)
            : throw rule.Wrong("a rule id, 'SK' and four digits");
    }
}
