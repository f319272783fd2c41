using static SeedKit.Baselines.Rewind.CaptureScript;

namespace SeedKit.Baselines.Rewind;

/// <summary>
/// Writes what captures a table with a key: functions that note the keys of all rows that came, went or were changed, and a copy of the
/// seeded rows, which tells what was there under a key.
/// </summary>
/// <remarks>So nothing depends on how often a row was changed, or in which order the triggers of one statement fire.</remarks>
internal static class KeyCapture
{
    /// <summary>The copy of the rows and the functions.</summary>
    public static IEnumerable<string> Write(CaptureLog log) =>
    [
        // Not unlogged: such a table is empty after a crash of the server, and the next reset would take every row for a new one.
        $"create table {log.Rows} as select {log.Table.ColumnList()} from {log.Table.Only}{log.Table.Name.Sql}",
        $"create unique index on {log.Rows} ({log.Table.KeyList()})",
        RefuseTrigger(log.Rows, "insert or update or delete or truncate"),
        Function($"{log.Sql}_capture", log.Table.Inherits ? OneRow(log) : AllRows(log)),
        .. log.SeesRekeyedRows ? (string[])[Function($"{log.Sql}_rekey", NewKey(log))] : [],
        .. log.SeesWideUpdates ? (string[])[Function($"{log.Sql}_wide", Wide(log))] : [],
        Function($"{log.Sql}_truncate", Truncated(log)),
    ];

    private static string AllRows(CaptureLog log) => $"""
        begin
          {ReturnIfRewinding}
          if tg_op = 'INSERT' then
            {Note(log, ChangeKinds.Came, $"{log.Table.KeyList("r.")} from new_rows as r")};
          elsif tg_op = 'UPDATE' then
            {Note(log, ChangeKinds.Updated, $"{log.Table.KeyList("r.")} from old_rows as r")};
            {(log.SeesRekeyedRows ? "" : $"{NewKeys(log)};")}
          else
            {Note(log, ChangeKinds.Went, $"{log.Table.KeyList("r.")} from old_rows as r")};
          end if;
          return null;
        end
        """;

    private static string OneRow(CaptureLog log) => $"""
        begin
          if tg_op = 'INSERT' then
            {Note(log, ChangeKinds.Came, log.Table.KeyList("new."))};
          elsif tg_op = 'UPDATE' then
            {Note(log, ChangeKinds.Rekeyed, log.Table.KeyList("old."))};
            {Note(log, ChangeKinds.Rekeyed, log.Table.KeyList("new."))};
          else
            {Note(log, ChangeKinds.Went, log.Table.KeyList("old."))};
          end if;
          return null;
        end
        """;

    private static string NewKey(CaptureLog log) => $"""
        begin
          {Note(log, ChangeKinds.Rekeyed, log.Table.KeyList("new."))};
          return null;
        end
        """;

    private static string NewKeys(CaptureLog log) => Note(
        log,
        ChangeKinds.Rekeyed,
        $"keys.* from (select {log.Table.KeyList("r.")} from new_rows as r except select {log.Table.KeyList("r.")} from old_rows as r) as keys");

    private static string Wide(CaptureLog log) => $"""
        begin
          {ReturnIfRewinding}
          insert into seedkit.rewind_touched (number, kind) values ({Entry(log, ChangeKinds.Widely)});
          return null;
        end
        """;

    private static string Truncated(CaptureLog log) => $"""
        begin
          insert into seedkit.rewind_touched (number, kind) values ({Entry(log, ChangeKinds.Truncated)});
          return null;
        end
        """;

    // The keys that a SELECT gives, or one.
    private static string Note(CaptureLog log, ChangeKinds kinds, string keys) =>
        $"insert into seedkit.rewind_touched (number, kind, {log.SlotList()}) select {Entry(log, kinds)}, {keys}";
}
