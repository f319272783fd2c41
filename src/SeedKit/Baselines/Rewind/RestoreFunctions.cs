using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes the functions that bring a table back from its log: one static function for each, so that its plans are kept.</summary>
internal static class RestoreFunctions
{
    private const string Count = "get diagnostics \"seedkit:rows\" = row_count;";

    /// <summary>The function that restores one table and returns how many rows it wrote.</summary>
    /// <remarks>
    /// Its parameters: the moment after which entries count, what kinds of change there were, whether it was one statement, and whether
    /// all rows have to go before any comes back.
    /// </remarks>
    public static string Write(CaptureLog log)
    {
        string body = $"""
            declare
              "seedkit:rows" bigint;
            begin
              {Body(log)}
              return "seedkit:rows";
            end
            """;
        return $"""
            create function {log.Sql}_restore("seedkit:since" bigint, "seedkit:kinds" int, "seedkit:single" boolean, "seedkit:replacing" boolean)
              returns bigint language plpgsql as {SqlIdentifier.DollarQuote(body)}
            """;
    }

    // Most tests do one thing to a table, and each of these is then half the cost of the statement that can undo everything.
    private static string Body(CaptureLog log)
    {
        CapturedTable table = log.Table;
        if (table.Key.Count == 0)
        {
            return Multiset(log);
        }

        bool isSettable = table.Columns.All(column => !column.IsIdentityAlways || table.Key.Contains(column.Name, StringComparer.Ordinal));
        string update = !isSettable ? ""
            : CaptureFunctions.SeesWideUpdates(log)
            ? UpdateAll(ChangeKinds.Updated, Narrow(log)) + UpdateAll(ChangeKinds.Updated | ChangeKinds.Widely, log)
            : UpdateAll(ChangeKinds.Updated, log);
        return $"""
            if "seedkit:kinds" = {(int)ChangeKinds.Came} then
              {DeleteAll(log)} {Count}
            elsif ("seedkit:kinds" & ~{(int)ChangeKinds.Truncated}) = {(int)ChangeKinds.Went} then
              {InsertAll(log)} {Count}
            {update}
            else
              {Replace(log)}
            end if;
            """;
    }

    // Rows came and nothing else: each has one entry.
    private static string DeleteAll(CaptureLog log) => $"""
        delete from {log.Table.Only}{log.Table.Name.Sql} as t
         using {log.Sql} as s
         where s."seedkit:moment" > "seedkit:since"
           and {log.Table.KeyEquals("t", "s")};
        """;

    // Rows went and nothing else: each has one entry.
    private static string InsertAll(CaptureLog log) => $"""
        insert into {log.Table.Name.Sql} ({log.Table.ColumnList()}) overriding system value
        select {log.Table.ColumnList()} from {log.Sql} where "seedkit:moment" > "seedkit:since";
        """;

    private static string UpdateAll(ChangeKinds kinds, CaptureLog log)
    {
        string restore = ColumnsToSet(log.Table) is { Length: > 0 } columns
            ? $"if \"seedkit:single\" then {Update(log, columns, Entries(log))} else {Update(log, columns, First(log))} end if; {Count}"
            : "\"seedkit:rows\" := 0;";
        return $"""
            elsif "seedkit:kinds" = {(int)kinds} and not "seedkit:replacing" then
              {restore}

            """;
    }

    // Without the columns that no statement has named: values that lie outside the row would be stored again.
    private static CaptureLog Narrow(CaptureLog log) =>
        log with { Table = log.Table with { Columns = [.. log.Table.Columns.Except(log.Table.WideColumns)] } };

    // Rows were updated and kept their keys: all are there.
    private static string Update(CaptureLog log, string[] columns, string images) => $"""
        update {log.Table.Only}{log.Table.Name.Sql} as t
           set {string.Join(", ", columns.Select(column => $"{column} = s.{column}"))}
          from ({images}) as s
         where {log.Table.KeyEquals("t", "s")};
        """;

    // One statement touches a row once.
    private static string Entries(CaptureLog log) => $"""
        select * from {log.Sql} where "seedkit:moment" > "seedkit:since" and "seedkit:image"
        """;

    // Of the key only what may be equal and not the same, as 1.0 and 1.00 are. Naming the key would make the server ask for each row
    // whether its key has changed, as it has to for a test's own updates.
    private static string[] ColumnsToSet(CapturedTable table) =>
    [
        .. table.Columns.Where(column => !column.IsIdentityAlways).Select(column => column.Name)
            .Except(table.KeyColumns.Where(column => column.IsExact).Select(column => column.Name), StringComparer.Ordinal).Select(SqlIdentifier.Quote),
    ];

    // Undoes everything: all rows go before any comes back, so that none meets a unique value of another. No MERGE: PostgreSQL 15.18
    // crashes where it moves rows between partitions. What went is added up with the entries and not joined to them: without hash
    // joins, which are off so that the tables are asked by index, a join of two results costs their product.
    private static string Replace(CaptureLog log)
    {
        CapturedTable table = log.Table;
        string[] columns = [.. table.Columns.Select(column => SqlIdentifier.Quote(column.Name))];
        string[] key = [.. table.Key.Select(SqlIdentifier.Quote)];
        string gone = string.Join(", ", columns.Select(column => key.Contains(column) ? column : "null"));
        return $"""
            with first as materialized ({First(log)}),
            gone as (delete from {table.Only}{table.Name.Sql} as t
                      using first as s
                      where {table.KeyEquals("t", "s")}
                  returning {table.KeyList("t.")}),
            back as (
              insert into {table.Name.Sql} ({table.ColumnList()}) overriding system value
              select {table.ColumnList("s.")}
                from (select {table.ColumnList()}, "seedkit:image", sum("seedkit:delta") over (partition by {table.KeyList()}) as "seedkit:present"
                        from (select {table.ColumnList()}, "seedkit:image", "seedkit:delta" from first
                              union all
                              select {gone}, false, 1 from gone) as entries) as s
               where s."seedkit:image"
                 and s."seedkit:present" = 1
                 -- Evaluated before the first row is inserted, and only when all are gone can it be.
                 and (select count(*) from gone) >= 0)
            select count(*) into "seedkit:rows" from first;
            """;
    }

    // Without a key, equal rows are alike: what counts is how many there are of each. All of the table is read for it.
    private static string Multiset(CaptureLog log)
    {
        CapturedTable table = log.Table;
        return $"""
            with wanted as materialized (
              select distinct on ("seedkit:content") "seedkit:content", {table.ColumnList()}, sum("seedkit:delta") over (partition by "seedkit:content") as "seedkit:sum"
                from (select row({table.ColumnList("l.")})::text as "seedkit:content", l.* from {log.Sql} as l where l."seedkit:moment" > "seedkit:since") as entries
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

    // The first image of each key, with the sum of all its entries.
    private static string First(CaptureLog log)
    {
        string key = log.Table.KeyList();
        return $"""
            select distinct on ({key}) {log.Table.ColumnList()}, "seedkit:image", sum("seedkit:delta") over w as "seedkit:delta"
              from {log.Sql}
             where "seedkit:moment" > "seedkit:since"
            window w as (partition by {key} order by "seedkit:image" desc, "seedkit:moment" rows between unbounded preceding and unbounded following)
             order by {key}, "seedkit:image" desc, "seedkit:moment"
            """;
    }
}
