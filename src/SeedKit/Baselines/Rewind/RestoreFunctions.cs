using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes the functions that bring a table back: one static function for each, so that its plans are kept.</summary>
internal static class RestoreFunctions
{
    private const string Since = "\"seedkit:since\"";

    /// <summary>The function that restores one table and returns how many rows it wrote.</summary>
    /// <remarks>
    /// Its parameters: the moment after which entries count, what kinds of change there were, and whether all rows have to go before any
    /// comes back.
    /// </remarks>
    public static string Write(CaptureLog log)
    {
        string body = $"""
            declare
              "seedkit:rows" bigint;
              "seedkit:more" bigint;
            begin
              {(log.HasKey ? ByKey(log) : Multiset(log))}
              return "seedkit:rows";
            end
            """;
        return $"""
            create function {log.Sql}_restore({Since} bigint, "seedkit:kinds" int, "seedkit:replacing" boolean)
              returns bigint language plpgsql as {SqlIdentifier.DollarQuote(body)}
            """;
    }

    // Most tests do one thing to a table, and one statement undoes it. Undoing a mixture, all rows go before any comes back, so that
    // none meets a unique value of another. No MERGE: PostgreSQL 15.18 crashes where it moves rows between partitions.
    private static string ByKey(CaptureLog log)
    {
        string into = $"insert into {log.Table.Name.Sql} ({log.Table.ColumnList()}) overriding system value";
        string rows = $"select {log.Table.ColumnList("b.")} from {log.Rows} as b";
        return $"""
            if "seedkit:kinds" = {(int)ChangeKinds.Came} then
              {Delete(log)}; {Count("rows")}
            elsif "seedkit:kinds" = {(int)ChangeKinds.Went} then
              {into} {rows} join seedkit.rewind_touched as s on {log.Entries(Since)} and {log.KeyOf("b")}; {Count("rows")}
            {Updates(log)}
            else
              if "seedkit:kinds" & {(int)ChangeKinds.Truncated} <> 0 then
                delete from {log.Table.Only}{log.Table.Name.Sql}; {Count("rows")}
                {into} {rows}; {Count("more")}
              else
                {Delete(log)}; {Count("rows")}
                {into} {rows} join (select distinct {log.SlotList("s.")} from seedkit.rewind_touched as s where {log.Entries(Since)}) as s on {log.KeyOf("b")}; {Count("more")}
              end if;
              "seedkit:rows" := "seedkit:rows" + "seedkit:more";
            end if;
            """;
    }

    private static string Count(string variable) => $"get diagnostics \"seedkit:{variable}\" = row_count;";

    private static string Delete(CaptureLog log) => $"""
        delete from {log.Table.Only}{log.Table.Name.Sql} as t
         using seedkit.rewind_touched as s
         where {log.Entries(Since)}
           and {log.KeyOf("t")}
        """;

    // Rows were updated and kept their keys: all are there.
    private static string Updates(CaptureLog log)
    {
        CapturedTable table = log.Table;
        bool isSettable = table.Columns.All(column => !column.IsIdentityAlways || table.Key.Contains(column.Name, StringComparer.Ordinal));
        // Without the columns that no statement has named: values that lie outside the row would be stored again.
        return !isSettable ? ""
            : log.SeesWideUpdates
            ? Update(log, ChangeKinds.Updated, [.. table.Columns.Except(table.WideColumns)]) + Update(log, ChangeKinds.Updated | ChangeKinds.Widely, table.Columns)
            : Update(log, ChangeKinds.Updated, table.Columns);
    }

    // A row that has several entries is updated by the first of them.
    private static string Update(CaptureLog log, ChangeKinds kinds, IReadOnlyList<CapturedColumn> columns)
    {
        string[] set = ColumnsToSet(log.Table, columns);
        string update = set.Length == 0
            ? "\"seedkit:rows\" := 0;"
            : $"""
                update {log.Table.Only}{log.Table.Name.Sql} as t
                   set {string.Join(", ", set.Select(column => $"{column} = b.{column}"))}
                  from seedkit.rewind_touched as s
                  join {log.Rows} as b on {log.KeyOf("b")}
                 where {log.Entries(Since)}
                   and {log.Table.KeyEquals("t", "b")};
                {Count("rows")}
                """;
        return $"""
            elsif "seedkit:kinds" = {(int)kinds} and not "seedkit:replacing" then
              {update}

            """;
    }

    // Of the key only what may be equal and not the same, as 1.0 and 1.00 are. Naming the key would make the server ask for each row
    // whether its key has changed, as it has to for a test's own updates.
    private static string[] ColumnsToSet(CapturedTable table, IReadOnlyList<CapturedColumn> columns) =>
    [
        .. columns.Where(column => !column.IsIdentityAlways).Select(column => column.Name)
            .Except(table.KeyColumns.Where(column => column.IsExact).Select(column => column.Name), StringComparer.Ordinal).Select(SqlIdentifier.Quote),
    ];

    // Without a key, equal rows are alike: what counts is how many there are of each. All of the table is read for it.
    private static string Multiset(CaptureLog log)
    {
        CapturedTable table = log.Table;
        return $"""
            with wanted as materialized (
              select distinct on ("seedkit:content") "seedkit:content", {table.ColumnList()}, sum("seedkit:delta") over (partition by "seedkit:content") as "seedkit:sum"
                from (select row({table.ColumnList("l.")})::text as "seedkit:content", l.* from {log.Sql} as l where l."seedkit:moment" > {Since}) as entries
               order by "seedkit:content"),
            present as materialized (
              select "seedkit:part", "seedkit:place"
                from (select "seedkit:part", "seedkit:place", row_number() over (partition by "seedkit:content" order by "seedkit:place") as "seedkit:number", sum("seedkit:sum") over (partition by "seedkit:content") as "seedkit:sum"
                        from (select t.tableoid as "seedkit:part", t.ctid as "seedkit:place", row({table.ColumnList("t.")})::text as "seedkit:content", 0 as "seedkit:sum"
                                from {table.Only}{table.Name.Sql} as t
                              union all
                              select null, null, "seedkit:content", "seedkit:sum" from wanted) as entries) as numbered
               where "seedkit:place" is not null
                 and "seedkit:number" <= -"seedkit:sum"),
            gone as (
              delete from {table.Only}{table.Name.Sql} as t
               using present
               where t.tableoid = present."seedkit:part"
                 and t.ctid = present."seedkit:place"
              returning 1),
            back as (
              insert into {table.Name.Sql} ({table.ColumnList()}) overriding system value
              select {table.ColumnList("w.")}
                from wanted as w
               cross join lateral pg_catalog.generate_series(1, w."seedkit:sum") as copies
               where (select count(*) from gone) >= 0)
            select coalesce(sum(abs("seedkit:sum")), 0) into "seedkit:rows" from wanted;
            """;
    }
}
