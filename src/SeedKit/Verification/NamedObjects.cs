using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Everything in a database that has a name, SeedKit's own schema left out.</summary>
internal static class NamedObjects
{
    public static IEnumerable<NamedObject> Of(DatabaseCatalog catalog) =>
        Schemas(catalog)
            .Concat(catalog.Tables.SelectMany(OfTable))
            .Concat(catalog.Views.SelectMany(OfView))
            .Concat(catalog.Sequences.Select(sequence => new NamedObject("Sequence", sequence.Name.Name, sequence.Name.ToPath(), sequence.Comment)))
            .Concat(catalog.EnumTypes.Select(type => new NamedObject("Enum type", type.Name.Name, type.Name.ToPath(), type.Comment)))
            .Concat(catalog.Domains.Select(domain => new NamedObject("Domain", domain.Name.Name, domain.Name.ToPath(), domain.Comment)))
            .Concat(catalog.Routines.Select(routine => new NamedObject("Function", routine.Name.Name, routine.Name.ToPath(), routine.Comment)))
            .Where(item => item.Path.Schema != RuleContext.OwnSchema);

    private static IEnumerable<NamedObject> Schemas(DatabaseCatalog catalog) =>
        from schema in catalog.Schemas
        where schema.Name != RuleContext.OwnSchema
        select new NamedObject("Schema", schema.Name, new ObjectPath(null, schema.Name), schema.Comment);

    private static IEnumerable<NamedObject> OfTable(Table table)
    {
        QualifiedName name = table.Name;
        yield return new NamedObject(table.Kind == TableKind.Foreign ? "Foreign table" : "Table", name.Name, name.ToPath(), table.Comment);
        foreach (Column column in table.Columns)
        {
            yield return new NamedObject("Column", column.Name, name.ToPath(column.Name), column.Comment);
        }

        foreach (NamedObject constraint in Constraints(table))
        {
            yield return constraint;
        }

        // The index behind a constraint has the constraint's name: it is the same thing to a reader.
        foreach (TableIndex index in table.Indexes.Where(index => index.ConstraintName is null))
        {
            yield return new NamedObject("Index", index.Name, new ObjectPath(name.Schema, index.Name), index.Comment);
        }

        foreach (Trigger trigger in table.Triggers)
        {
            yield return new NamedObject("Trigger", trigger.Name, name.ToPath(trigger.Name));
        }

        foreach (Policy policy in table.Policies)
        {
            yield return new NamedObject("Policy", policy.Name, name.ToPath(policy.Name));
        }
    }

    private static IEnumerable<NamedObject> Constraints(Table table)
    {
        IEnumerable<KeyConstraint> keys = table.PrimaryKey is { } primaryKey ? [primaryKey, .. table.UniqueConstraints] : table.UniqueConstraints;
        return keys.Select(key => (key.Name, key.Comment))
            .Concat(table.ForeignKeys.Select(key => (key.Name, key.Comment)))
            .Concat(table.Checks.Select(check => (check.Name, check.Comment)))
            .Concat(table.Exclusions.Select(exclusion => (exclusion.Name, (string?)null)))
            .Select(constraint => new NamedObject("Constraint", constraint.Name, table.Name.ToPath(constraint.Name), constraint.Item2));
    }

    private static IEnumerable<NamedObject> OfView(View view)
    {
        yield return new NamedObject(view.Materialized ? "Materialized view" : "View", view.Name.Name, view.Name.ToPath(), view.Comment);
        foreach (Column column in view.Columns)
        {
            yield return new NamedObject("Column", column.Name, view.Name.ToPath(column.Name), column.Comment);
        }

        foreach (TableIndex index in view.Indexes)
        {
            yield return new NamedObject("Index", index.Name, new ObjectPath(view.Name.Schema, index.Name), index.Comment);
        }
    }
}
