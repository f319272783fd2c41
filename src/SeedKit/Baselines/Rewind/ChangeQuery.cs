using System.Globalization;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes, for one table, the query that tells how its rows differ from the baseline.</summary>
internal static class ChangeQuery
{
    /// <summary>
    /// A query with two columns: the row before and after, as JSON, null where there was or is none. Its parameters: <c>$1</c>, the moment
    /// after which entries count, and <c>$2</c>, how many rows at most.
    /// </summary>
    public static string Write(CaptureLog log) => log.HasKey ? ByKey(log) : Multiset(log);

    // Which rows a TRUNCATE took no entry tells; whatever came after it is noted.
    private static string ByKey(CaptureLog log)
    {
        CapturedTable table = log.Table;
        string entries = $"from seedkit.rewind_touched as s where {log.Entries("$1")}";
        string isTruncated = string.Create(CultureInfo.InvariantCulture, $"exists (select {entries} and s.kind & {(int)ChangeKinds.Truncated} <> 0)");
        return $"""
            select "seedkit:before", "seedkit:after"
              from (select case when b.{SqlIdentifier.Quote(table.Key[0])} is not null then {Json("b", table)} end as "seedkit:before",
                           case when t.{SqlIdentifier.Quote(table.Key[0])} is not null then {Json("t", table)} end as "seedkit:after",
                           {log.SlotList("s.")}
                      from (select {log.SlotList("s.")} {entries}
                             union
                            select {table.KeyList("b.")} from {log.Rows} as b where {isTruncated}) as s
                      left join {log.Rows} as b on {log.KeyOf("b")}
                      left join {table.Only}{table.Name.Sql} as t on {log.KeyOf("t")}) as changes
             where "seedkit:before" is distinct from "seedkit:after"
             order by {log.SlotList()}
             limit $2
            """;
    }

    private static string Multiset(CaptureLog log) => $"""
        select case when sum("seedkit:delta") > 0 then content end, case when sum("seedkit:delta") < 0 then content end
          from (select {Json("l", log.Table)} as content, "seedkit:delta" from {log.Sql} as l where "seedkit:moment" > $1) as entries
         group by content
        having sum("seedkit:delta") <> 0
         order by content
         limit $2
        """;

    private static string Json(string row, CapturedTable table) =>
        $"(select pg_catalog.row_to_json(\"seedkit:row\")::text from (select {table.ColumnList($"{row}.")}) as \"seedkit:row\")";
}
