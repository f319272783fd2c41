using System.Runtime.InteropServices;
using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>
/// Puts the rows of the catalog queries together by oid. Rows that belong to a relation which <c>relations.sql</c> did not
/// name (an extension's table) are dropped here, so that the rule of what is ours stands in one place.
/// </summary>
/// <remarks>
/// What belongs to a relation waits until all rows are there: relations and their columns may come by one session and their constraints by another at the same time.
/// </remarks>
internal sealed class CatalogAssembly
{
    private readonly Dictionary<uint, RelationDraft> relations = [];
    private readonly Dictionary<uint, ColumnSet> columns = [];
    private readonly Dictionary<uint, string> operatorClasses = [];
    private readonly Dictionary<uint, (string Name, string Written)> collations = [];
    private readonly Dictionary<(uint Oid, int Modifier), (string Type, QualifiedName Name, uint Collation)> types = [];
    private readonly Dictionary<uint, (uint BaseOid, QualifiedName BaseName, bool NotNull)> domainBases = [];
    private readonly Dictionary<(char Kind, uint Oid), List<Grant>> grants = [];
    private readonly Dictionary<uint, Sequence> sequenceParameters = [];
    private readonly Dictionary<(uint Relation, short Number), QualifiedName> defaultSequences = [];
    private readonly Dictionary<uint, string[]> unstable = [];
    private readonly Dictionary<(uint Relation, string Name), string[]> outdated = [];
    private readonly HashSet<uint> switchedOff = [];
    private readonly HashSet<uint> notEnforced = [];
    private readonly List<(uint Oid, SchemaObject Schema)> schemas = [];
    private readonly List<(uint Oid, EnumType Type)> enumTypes = [];
    private readonly List<(uint Oid, Domain Domain)> domains = [];
    private readonly List<(uint Oid, Routine Routine)> routines = [];
    private readonly List<Role> roles = [];
    private readonly List<OtherObject> otherObjects = [];
    private readonly List<(uint Relation, Action<RelationDraft> Add)> belongings = [];

    public void AddSchema(CatalogRow row) =>
        schemas.Add((row.Oid(), new SchemaObject(row.Text(), row.Text(), row.TextOrNull(), [])));

    public void AddRelation(CatalogRow row)
    {
        uint oid = row.Oid();
        relations.Add(oid, new RelationDraft
        {
            Oid = oid,
            Name = row.Name(),
            WrittenName = row.Text(),
            Kind = row.Letter(),
            Unlogged = row.Letter() == 'u',
            Owner = row.Text(),
            Comment = row.TextOrNull(),
            RowSecurity = row.Flag(),
            ForceRowSecurity = row.Flag(),
            Populated = row.Flag(),
            PartitionBound = row.TextOrNull(),
            PartitionKey = row.TextOrNull(),
            ViewDefinition = row.TextOrNull() ?? "",
            Options = row.Array<string>(),
        });
    }

    public void AddOperatorClass(CatalogRow row) => operatorClasses.Add(row.Oid(), Unqualified(row.Name()));

    public void AddDomain(CatalogRow row)
    {
        uint oid = row.Oid();
        QualifiedName name = row.Name();
        bool ours = row.Flag();
        (uint baseOid, QualifiedName baseName) = (row.Oid(), row.Name());
        string type = row.Text();
        bool notNull = row.Flag();
        domainBases.Add(oid, (baseOid, baseName, notNull));
        if (ours)
        {
            domains.Add((oid, new Domain(name, type, notNull, row.TextOrNull(), row.Array<string>(), row.TextOrNull())));
        }
    }

    public void AddEnumType(CatalogRow row) =>
        enumTypes.Add((row.Oid(), new EnumType(row.Name(), row.Array<string>(), row.Text(), row.TextOrNull())));

    public void AddType(CatalogRow row)
    {
        (uint oid, int modifier, uint collation) = (row.Oid(), row.Integer(), row.Oid());
        types[(oid, modifier)] = (row.Text(), row.Name(), row.Oid());
        if (row.NameOrNull() is QualifiedName name)
        {
            collations[collation] = (Unqualified(name), row.Text());
        }
    }

    // A default that takes from two sequences belongs to the first.
    public void AddDefaultSequence(CatalogRow row) => defaultSequences.TryAdd((row.Oid(), row.Short()), row.Name());

    public void AddColumn(CatalogRow row)
    {
        uint relation = row.Oid();
        string name = row.Text();
        bool quoted = row.Flag();
        short number = row.Short();
        uint typeOid = row.Oid();
        (string type, QualifiedName typeName, uint typeCollation) = types.GetValueOrDefault((typeOid, row.Integer()));
        (QualifiedName baseTypeName, bool refusesNull) = UnderDomains(typeOid, typeName);
        bool notNull = row.Flag();
        string? expression = row.TextOrNull();
        char identity = row.Letter();
        char generated = row.Letter();
        uint collation = row.Oid();
        Column column = new()
        {
            Name = name,
            Number = number,
            Type = type,
            TypeName = typeName,
            BaseTypeName = baseTypeName,
            NotNull = notNull || refusesNull,
            Default = generated == '\0' ? expression : null,
            DefaultSequence = defaultSequences.TryGetValue((relation, number), out QualifiedName sequence) ? sequence : null,
            Generated = generated == '\0' ? null : expression,
            GeneratedVirtual = generated == 'v',
            Identity = identity switch { 'a' => "always", 'd' => "by default", _ => null },
            Collation = collation == typeCollation ? null : collations.GetValueOrDefault(collation).Name,
            Comment = row.TextOrNull(),
        };
        ref ColumnSet? set = ref CollectionsMarshal.GetValueRefOrAddDefault(columns, relation, out _);
        (set ??= new ColumnSet()).Add(column, quoted, collation);
    }

    public void AddSwitchedOff(CatalogRow row) => switchedOff.Add(row.Oid());

    public void AddUnstable(CatalogRow row) => unstable.Add(row.Oid(), row.Array<string>());

    public void AddOutdated(CatalogRow row) => outdated.Add((row.Oid(), row.Text()), row.Array<string>());

    public void AddNotEnforced(CatalogRow row) => notEnforced.Add(row.Oid());

    public void AddConstraint(CatalogRow row)
    {
        (uint oid, uint relation) = (row.Oid(), row.Oid());
        ConstraintRow constraint = ConstraintRow.Read(row);
        belongings.Add((relation, table => AddConstraint(table, oid, constraint)));
    }

    private void AddConstraint(RelationDraft relation, uint oid, ConstraintRow constraint)
    {
        ColumnSet own = ColumnsOf(relation.Oid);
        switch (constraint.Type)
        {
            case 'p':
                relation.PrimaryKey = constraint.ToKey(own);
                break;
            case 'u':
                relation.UniqueConstraints.Add(constraint.ToKey(own));
                break;
            case 'c':
                relation.Checks.Add(constraint.ToCheck(own, !notEnforced.Contains(oid)) with { Unstable = unstable.GetValueOrDefault(oid, []) });
                break;
            case 'x':
                relation.Exclusions.Add(new ExclusionConstraint(constraint.Name, constraint.WrittenDefinition ?? ""));
                break;
            default:
                relation.ForeignKeys.Add(constraint.ToForeignKey(relation.Name, own, ColumnsOf(constraint.Parent)) with
                {
                    Enforced = !notEnforced.Contains(oid),
                    TriggersEnabled = !switchedOff.Contains(oid),
                });
                break;
        }
    }

    public void AddIndex(CatalogRow row)
    {
        uint relation = row.Oid();
        IndexRow read = IndexRow.Read(row);
        belongings.Add((relation, table => AddIndex(table, read)));
    }

    private void AddIndex(RelationDraft table, IndexRow row)
    {
        TableIndex index = row.ToIndex(table, ColumnsOf(table.Oid), operatorClasses, collations);
        table.Indexes.Add(outdated.TryGetValue((table.Oid, index.Name), out string[]? changed) ? index with { ChangedCollations = changed } : index);
    }

    public void AddTrigger(CatalogRow row)
    {
        uint relation = row.Oid();
        Trigger trigger = new(row.Text(), row.TextOrNull() ?? "", row.Letter() switch
        {
            'D' => "disabled",
            'R' => "replica",
            'A' => "always",
            _ => "origin",
        })
        {
            Function = row.Name(),
            Inherited = row.Flag(),
        };
        belongings.Add((relation, table => table.Triggers.Add(trigger)));
    }

    public void AddPolicy(CatalogRow row)
    {
        uint relation = row.Oid();
        Policy policy = new()
        {
            Name = row.Text(),
            Command = row.Letter() switch { 'r' => "select", 'a' => "insert", 'w' => "update", 'd' => "delete", _ => "all" },
            Permissive = row.Flag(),
            Roles = [.. row.Array<string>().Order(StringComparer.Ordinal)],
            Using = row.TextOrNull(),
            WithCheck = row.TextOrNull(),
        };
        short[] numbers = row.Array<short>();
        belongings.Add((relation, table => table.Policies.Add(policy with { Columns = ColumnsOf(relation).Names(numbers) })));
    }

    public void AddInheritance(CatalogRow row)
    {
        (uint relation, QualifiedName parent, bool partition) = (row.Oid(), row.Name(), row.Flag());
        belongings.Add((relation, child => AddParent(child, parent, partition)));
    }

    private static void AddParent(RelationDraft child, QualifiedName parent, bool partition)
    {
        if (partition)
        {
            child.PartitionOf = parent;
        }
        else
        {
            child.Inherits.Add(parent);
        }
    }

    public void AddViewRead(CatalogRow row)
    {
        (uint relation, QualifiedName read) = (row.Oid(), row.Name());
        belongings.Add((relation, view => view.Reads.Add(read)));
    }

    public void AddSequence(CatalogRow row)
    {
        uint oid = row.Oid();
        Sequence sequence = new()
        {
            Name = default,
            Type = row.Text(),
            Start = row.Long(),
            Increment = row.Long(),
            Minimum = row.Long(),
            Maximum = row.Long(),
            Cache = row.Long(),
            Cycle = row.Flag(),
            OwnedByTable = row.NameOrNull(),
            OwnedByColumn = row.TextOrNull(),
        };
        belongings.Add((oid, relation => sequenceParameters.Add(oid, sequence with { Name = relation.Name, Owner = relation.Owner, Comment = relation.Comment })));
    }

    public void AddRoutine(CatalogRow row) => routines.Add((row.Oid(), new Routine
    {
        Name = row.Name(),
        Arguments = row.Text(),
        Language = row.Text(),
        Body = row.TextOrNull() ?? "",
        Definition = row.TextOrNull() ?? "",
        Kind = row.Letter() switch { 'p' => "procedure", 'a' => "aggregate", 'w' => "window", _ => "function" },
        SecurityDefiner = row.Flag(),
        Volatility = row.Letter() switch { 'i' => "immutable", 's' => "stable", _ => "volatile" },
        Settings = [.. row.Array<string>().Order(StringComparer.Ordinal)],
        Owner = row.Text(),
        Comment = row.TextOrNull(),
    }));

    public void AddGrant(CatalogRow row)
    {
        (char kind, uint oid) = (row.Text()[0], row.Oid());
        ref List<Grant>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(grants, (kind, oid), out _);
        (list ??= []).Add(new Grant(row.Text(), row.Text(), row.Flag(), row.TextOrNull()));
    }

    public void AddRole(CatalogRow row) => roles.Add(new Role
    {
        Name = row.Text(),
        Superuser = row.Flag(),
        BypassRowSecurity = row.Flag(),
        CanLogin = row.Flag(),
        Inherit = row.Flag(),
        CreateRole = row.Flag(),
        CreateDatabase = row.Flag(),
        Replication = row.Flag(),
        MemberOf = [.. row.Array<string>().Order(StringComparer.Ordinal)],
    });

    public void AddOtherObject(CatalogRow row) => otherObjects.Add(new OtherObject(row.Text(), row.Text()));

    public DatabaseCatalog Build(Version server, string database)
    {
        foreach ((uint oid, Action<RelationDraft> add) in belongings)
        {
            if (relations.TryGetValue(oid, out RelationDraft? relation))
            {
                add(relation);
            }
        }

        ILookup<bool, RelationDraft> byKind = relations.Values.Where(relation => relation.Kind != 'S')
            .ToLookup(relation => relation.Kind is 'v' or 'm');
        return new DatabaseCatalog(new CatalogParts
        {
            ServerVersion = (server.Major * 10000) + server.Minor,
            Database = database,
            Schemas = [.. schemas.Select(item => item.Schema with { Grants = GrantsOn('n', item.Oid) })
                .OrderBy(schema => schema.Name, StringComparer.Ordinal)],
            Tables = [.. byKind[false].Select(table => table.ToTable(ColumnsOf(table.Oid).Columns, GrantsOn('c', table.Oid)))
                .OrderBy(table => table.Name)],
            Views = [.. byKind[true].Select(view => view.ToView(ColumnsOf(view.Oid).Columns, GrantsOn('c', view.Oid)))
                .OrderBy(view => view.Name)],
            Sequences = [.. sequenceParameters.Select(item => item.Value with { Grants = GrantsOn('c', item.Key) })
                .OrderBy(sequence => sequence.Name)],
            EnumTypes = [.. enumTypes.Select(item => item.Type with { Grants = GrantsOn('t', item.Oid) })
                .OrderBy(type => type.Name)],
            Domains = [.. domains.Select(item => item.Domain with { Grants = GrantsOn('t', item.Oid) })
                .OrderBy(domain => domain.Name)],
            Routines = [.. routines.Select(item => item.Routine with { Oid = item.Oid, Grants = GrantsOn('p', item.Oid) })
                .OrderBy(routine => routine.Name).ThenBy(routine => routine.Arguments, StringComparer.Ordinal)],
            Roles = [.. roles.OrderBy(role => role.Name, StringComparer.Ordinal)],
            OtherObjects = [.. otherObjects.OrderBy(other => other.Kind, StringComparer.Ordinal)
                .ThenBy(other => other.Identity, StringComparer.Ordinal)],
        });
    }

    private static string Unqualified(QualifiedName name) => name.Schema == "pg_catalog" ? name.Name : name.ToString();

    private ColumnSet ColumnsOf(uint relation) => columns.GetValueOrDefault(relation) ?? ColumnSet.Empty;

    /// <summary>Follows domains over domains down to a type, and says whether one of them refuses NULL.</summary>
    private (QualifiedName Name, bool RefusesNull) UnderDomains(uint oid, QualifiedName name)
    {
        bool refusesNull = false;
        while (domainBases.TryGetValue(oid, out (uint BaseOid, QualifiedName BaseName, bool NotNull) domain))
        {
            (oid, name) = (domain.BaseOid, domain.BaseName);
            refusesNull |= domain.NotNull;
        }

        return (name, refusesNull);
    }

    private IReadOnlyList<Grant> GrantsOn(char kind, uint oid) =>
        grants.TryGetValue((kind, oid), out List<Grant>? given)
            ? [.. given.OrderBy(grant => grant.Grantee, StringComparer.Ordinal)
                .ThenBy(grant => grant.Column, StringComparer.Ordinal)
                .ThenBy(grant => grant.Privilege, StringComparer.Ordinal)
                .ThenBy(grant => grant.Grantable)]
            : [];
}
