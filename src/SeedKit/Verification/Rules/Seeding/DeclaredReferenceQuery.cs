using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

/// <summary>Follows the references that no foreign key can hold.</summary>
internal static class DeclaredReferenceQuery
{
    /// <summary>All targets of all declared references whose tables and columns exist.</summary>
    public static IEnumerable<DeclaredTarget> Targets(RuleContext context) => Polymorphic(context).Concat(Embedded(context));

    /// <summary>The rows whose id has no match in any tenant.</summary>
    public static string Orphans(DeclaredTarget target) => $"""
        select {TableSql.SelectList(target.Holder, "c", [])}, r.id as {SqlIdentifier.Quote(target.Column)}
        from {target.Source}
        where r.id is not null and {target.Condition}
          and not exists (select from {target.Target.Name.Sql} as p where {Same(target)})
        """;

    /// <summary>The rows whose id is another tenant's and not their own.</summary>
    public static string Foreign(DeclaredTarget target, IReadOnlyList<ColumnPair> tenant) => $"""
        select {TableSql.SelectList(target.Holder, "c", tenant.Select(pair => pair.Child))}, r.id as {SqlIdentifier.Quote(target.Column)}
        from {target.Source}
        where r.id is not null and {target.Condition}
          and exists (select from {target.Target.Name.Sql} as p where {Same(target)} and ({TableSql.Compare(tenant, "p", "c", "<>", "or")}))
          and not exists (select from {target.Target.Name.Sql} as p where {Same(target)} and {TableSql.Compare(tenant, "p", "c", "=", "and")})
        """;

    // Casting the id would fail on a text that is no uuid, which is just the row to be found; so the key is cast.
    private static string Same(DeclaredTarget target) => $"p.{SqlIdentifier.Quote(target.TargetKey)}::text = r.id";

    private static IEnumerable<DeclaredTarget> Polymorphic(RuleContext context) =>
        from reference in context.Contract.References.Polymorphic
        let holder = context.FindTable(reference.Id.Table)
        where holder?.FindColumn(reference.Id.Column) is not null && holder.FindColumn(reference.KindColumn) is not null
        from kind in reference.Targets
        let target = kind.Value is { } name ? context.Catalog.FindTable(name) : null
        where target is not null
        let key = KeyOf(context, target)
        where key is not null
        select new DeclaredTarget(
            holder,
            reference.Id.Column,
            target,
            key,
            $"{holder.Name.Sql} as c cross join lateral (select c.{SqlIdentifier.Quote(reference.Id.Column)}::text as id) as r",
            $"c.{SqlIdentifier.Quote(reference.KindColumn)}::text = {SqlIdentifier.Literal(kind.Key)}",
            reference.MayBeGone);

    private static IEnumerable<DeclaredTarget> Embedded(RuleContext context) =>
        from reference in context.Contract.References.Embedded
        let holder = context.FindTable(reference.Column.Table)
        where holder?.FindColumn(reference.Column.Column) is not null
        let target = context.Catalog.FindTable(reference.Target)
        where target?.FindColumn(reference.TargetColumn) is not null
        select new DeclaredTarget(
            holder, reference.Column.Column, target, reference.TargetColumn, EmbeddedSource(holder, reference), "true", MayBeGone: false);

    private static string EmbeddedSource(Table holder, EmbeddedReference reference)
    {
        string column = $"c.{SqlIdentifier.Quote(reference.Column.Column)}";
        string ids = reference.Path is { } path
            ? $"select found #>> '{{}}' as id from jsonb_path_query({column}::jsonb, {SqlIdentifier.Literal(path)}, silent => true) as found"
            : $"select found::text as id from unnest({column}) as found";
        return $"{holder.Name.Sql} as c cross join lateral ({ids}) as r";
    }

    /// <summary>The one column by which the table's rows are known: its primary key, tenant columns left out.</summary>
    private static string? KeyOf(RuleContext context, Table table)
    {
        string[] key = [.. table.PrimaryKey?.Columns.Except(context.TenantColumnsOf(table)) ?? []];
        return key is [string column] ? column : null;
    }
}
