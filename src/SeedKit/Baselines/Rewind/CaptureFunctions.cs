using System.Globalization;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes the functions and triggers that put changes into a log.</summary>
/// <remarks>
/// An entry says by how much the number of baseline rows with its key differs from what it was after the statement: +1 for
/// a row that went, -1 for one that came, 0 for one that was updated in place; entries that hold the old row are images. So
/// "was the key there at the baseline" is what is there now plus the sum of the entries, in whatever order they were written.
/// Order alone would not do: a MERGE, or a statement with writable CTEs, that deletes a row and inserts it again fires its
/// insert trigger first, and the row would pass for a new one. The image to restore is the first.
/// </remarks>
internal static class CaptureFunctions
{
    // Keeps our own restoring out. A WHEN clause costs every statement that fires it its parsing; where most statements are a test's,
    // the function asks.
    private const string IsNotRewinding = "pg_catalog.current_setting('seedkit.rewinding', true) is distinct from 'on'";

    // Rows that nobody reads are collected all the same, in a reset too.
    private static (string Event, string Rows)[] StatementEvents(CaptureLog log) =>
    [
        ("insert", "new table as new_rows"),
        ("update", SeesRekeyedRows(log) ? "old table as old_rows" : "old table as old_rows new table as new_rows"),
        ("delete", "old table as old_rows"),
    ];

    /// <summary>The log's table, its functions and the triggers of its members.</summary>
    public static IEnumerable<string> Write(CaptureLog log)
    {
        CapturedTable table = log.Table;
        if (log.Obstacle is { } obstacle)
        {
            return log.Members.Select(member => DamageTrigger(member, obstacle));
        }

        return
        [
            // No LIKE: its NOT NULL constraints would refuse entries that hold nothing but a key.
            $"create unlogged table {log.Sql} as select null::bigint as \"seedkit:moment\", null::int as \"seedkit:delta\", "
                + $"null::boolean as \"seedkit:image\", {LogColumns(table)} from {table.Name.Sql} with no data",
            $"create index on {log.Sql} (\"seedkit:moment\")",
            Trigger(log.Sql, "refuse", "before update or delete or truncate", "for each statement", "seedkit.rewind_refuse()"),
            table.Inherits ? RowFunction(log) : StatementFunction(log),
            .. SeesRekeyedRows(log) ? (string[])[RekeyFunction(log)] : [],
            .. SeesWideUpdates(log) ? (string[])[WideFunction(log)] : [],
            .. log.Members.SelectMany((member, index) => Triggers(log, member, index)),
        ];
    }

    // Of a domain, the type under it: a domain may refuse the nulls of an entry that holds nothing but a key.
    private static string LogColumns(CapturedTable table) => string.Join(", ", table.Columns.Select(column => column.Base is { } type
        ? $"{SqlIdentifier.Quote(column.Name)}::{type} as {SqlIdentifier.Quote(column.Name)}"
        : SqlIdentifier.Quote(column.Name)));

    // Statement triggers see all changed rows at once, which costs a tenth of a row trigger on a large COPY.
    private static string StatementFunction(CaptureLog log) => Function($"{log.Sql}_capture", $"""
        declare
          "seedkit:now" bigint;
        begin
          if pg_catalog.current_setting('seedkit.rewinding', true) = 'on' then
            return null;
          elsif tg_op = 'INSERT' then
            {Touch(log, ChangeKinds.Came)};
            {Came(log, "new_rows")};
          elsif tg_op = 'UPDATE' then
            {Touch(log, ChangeKinds.Updated)};
            {Updated(log)};
          else
            {Touch(log, ChangeKinds.Went)};
            {Went(log, "old_rows")};
          end if;
          return null;
        end
        """);

    private static string Came(CaptureLog log, string rows) => log.Table.Key.Count > 0
        ? $"insert into {log.Sql} ({CaptureLog.OwnColumns}, {log.Table.KeyList()}) select \"seedkit:now\", -1, false, {log.Table.KeyList("r.")} from {rows} r"
        : $"insert into {log.Sql} ({CaptureLog.OwnColumns}, {log.Table.ColumnList()}) select \"seedkit:now\", -1, true, {log.Table.ColumnList("r.")} from {rows} r";

    private static string Went(CaptureLog log, string rows, int delta = 1) => string.Create(
        CultureInfo.InvariantCulture,
        $"insert into {log.Sql} ({CaptureLog.OwnColumns}, {log.Table.ColumnList()}) select \"seedkit:now\", {delta}, true, {log.Table.ColumnList("r.")} from {rows} r");

    // A comparison of all old keys with all new ones would be a third of what capturing an update costs; a trigger that no statement
    // fires but one that names the key costs nothing. A row that moves between partitions fires no UPDATE trigger for each row.
    private static bool SeesRekeyedRows(CaptureLog log) => log.Table is { Inherits: false, IsPartitioned: false, Key.Count: > 0 };

    private static string RekeyFunction(CaptureLog log) => Function($"{log.Sql}_rekey", $"""
        declare
          "seedkit:now" bigint;
        begin
          {Touch(log, ChangeKinds.Rekeyed)};
          insert into {log.Sql} ({CaptureLog.OwnColumns}, {log.Table.KeyList()})
          values ("seedkit:now", 1, false, {log.Table.KeyList("old.")}), ("seedkit:now", -1, false, {log.Table.KeyList("new.")});
          return null;
        end
        """);

    /// <summary>Whether an update that names a wide column is told from one that does not, which need not restore them.</summary>
    /// <remarks>As with keys, by a trigger that no statement fires but one that names such a column.</remarks>
    public static bool SeesWideUpdates(CaptureLog log) =>
        SeesRekeyedRows(log) && log.Table.WideColumns.Count > 0 && log.Table.Columns.Any(column => column is { IsWide: false, IsIdentityAlways: false });

    private static string WideFunction(CaptureLog log) => Function($"{log.Sql}_wide", $"""
        begin
          if {IsNotRewinding} then
            {Note(log, ChangeKinds.Widely)};
          end if;
          return null;
        end
        """);

    // Which keys went and which came, where an update changes keys; those that it leaves alone cancel out.
    private static string Updated(CaptureLog log) => SeesRekeyedRows(log) ? Went(log, "old_rows", delta: 0)
        : log.Table.Key.Count > 0
        ? $"""
            {Went(log, "old_rows", delta: 0)};
            insert into {log.Sql} ({CaptureLog.OwnColumns}, {log.Table.KeyList()})
            select "seedkit:now", sum("seedkit:delta"), false, {log.Table.KeyList()}
              from (select -1 as "seedkit:delta", {log.Table.KeyList("r.")} from new_rows r
                    union all
                    select 1, {log.Table.KeyList("r.")} from old_rows r) as keys
             group by {log.Table.KeyList()}
            having sum("seedkit:delta") <> 0;
            if found then
              {Touch(log, ChangeKinds.Rekeyed)};
            end if
            """
        : $"{Went(log, "old_rows")}; {Came(log, "new_rows")}";

    // A parent's transition tables hold the rows of inheriting tables without what these add; a row trigger fires where the row is.
    private static string RowFunction(CaptureLog log)
    {
        CapturedTable table = log.Table;
        bool hasKey = table.Key.Count > 0;
        string into = $"insert into {log.Sql} ({CaptureLog.OwnColumns}, {table.ColumnList()})";
        string came = hasKey
            ? $"insert into {log.Sql} ({CaptureLog.OwnColumns}, {table.KeyList()}) values (\"seedkit:now\", -1, false, {table.KeyList("new.")})"
            : $"{into} values (\"seedkit:now\", -1, true, {table.ColumnList("new.")})";
        string went = $"{into} values (\"seedkit:now\", 1, true, {table.ColumnList("old.")})";
        return Function($"{log.Sql}_capture", $"""
            declare
              "seedkit:now" bigint;
            begin
              {Touch(log, ChangeKinds.Rekeyed)};
              if tg_op <> 'INSERT' then
                {went};
              end if;
              if tg_op <> 'DELETE' then
                {came};
              end if;
              return null;
            end
            """);
    }

    private static IEnumerable<string> Triggers(CaptureLog log, CapturedTable member, int index)
    {
        if (member.Inherits)
        {
            yield return Trigger(member.Name.Sql, "rows", "after insert or update or delete", $"for each row when ({IsNotRewinding})", $"{log.Sql}_capture()");
        }
        else
        {
            foreach ((string action, string rows) in StatementEvents(log))
            {
                // PostgreSQL wants one trigger for each event once there are transition tables.
                yield return Trigger(member.Name.Sql, action, $"after {action}", $"referencing {rows} for each statement", $"{log.Sql}_capture()");
            }
        }

        if (SeesRekeyedRows(log))
        {
            // A trigger of the user's may change the key of a statement that does not name it.
            string action = member.ChangesRowsBefore ? "after update" : $"after update of {member.KeyList()}";
            string isRekeyed = $"{IsNotRewinding} and not ({log.Table.KeyEquals("old", "new")})";
            yield return Trigger(member.Name.Sql, "rekey", action, $"for each row when ({isRekeyed})", $"{log.Sql}_rekey()");
        }

        if (SeesWideUpdates(log))
        {
            string wide = string.Join(", ", log.Table.WideColumns.Select(column => SqlIdentifier.Quote(column.Name)));
            yield return Trigger(member.Name.Sql, "wide", $"after update of {wide}", "for each statement", $"{log.Sql}_wide()");
        }

        // TRUNCATE fires the triggers of every partition it reaches, so the rows are taken there and not at the root as well.
        if (!member.IsPartitioned)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{log.Sql}_truncate_{index}");
            yield return TruncateFunction(log, member, name);
            yield return Trigger(member.Name.Sql, "truncate", "before truncate", $"for each statement when ({IsNotRewinding})", $"{name}()");
        }
    }

    // TRUNCATE has no transition tables; but before it, all the rows are still there to be read. A snapshot that is older than
    // the statement may not show all of them.
    private static string TruncateFunction(CaptureLog log, CapturedTable member, string name) => Function(name, $"""
        declare
          "seedkit:now" bigint;
        begin
          if pg_catalog.current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
            insert into seedkit.rewind_touched (number, note)
            values (0, {SqlIdentifier.Literal($"TRUNCATE {member.Name} in a transaction with an old snapshot")});
          else
            {Touch(log, ChangeKinds.Went | ChangeKinds.Truncated)};
            {Went(log, $"only {member.Name.Sql}")};
          end if;
          return null;
        end
        """);

    private static string Function(string name, string body) =>
        $"create function {name}() returns trigger language plpgsql security definer as {SqlIdentifier.DollarQuote(body)}";

    private static string DamageTrigger(CapturedTable member, string obstacle) => Trigger(
        member.Name.Sql,
        "damage",
        member.IsPartitioned ? "after insert or update or delete" : "after insert or update or delete or truncate",
        $"for each statement when ({IsNotRewinding})",
        $"seedkit.rewind_note_damage({SqlIdentifier.Literal($"a change where {obstacle}")})");

    // ALWAYS, because code under test may set session_replication_role itself.
    private static string Trigger(string table, string name, string action, string how, string function)
    {
        string trigger = SqlIdentifier.Quote($"seedkit:{name}");
        return $"""
            create trigger {trigger} {action} on {table} {how}
              execute function {function};
            alter table {table} enable always trigger {trigger}
            """;
    }

    // Before the changes are written: the lock that it takes has to come before the moment.
    private static string Touch(CaptureLog log, ChangeKinds kinds) => $"{Note(log, kinds)} returning moment into \"seedkit:now\"";

    private static string Note(CaptureLog log, ChangeKinds kinds) => string.Create(
        CultureInfo.InvariantCulture, $"insert into seedkit.rewind_touched (number, kind) values ({log.Number}, {(int)kinds})");
}
