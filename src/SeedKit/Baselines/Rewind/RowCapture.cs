using System.Globalization;
using SeedKit.Postgres;
using static SeedKit.Baselines.Rewind.CaptureScript;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes what captures a table without a key: a log of whole rows, +1 for each that went and -1 for each that came.</summary>
internal static class RowCapture
{
    /// <summary>The log and the function that writes into it.</summary>
    public static IEnumerable<string> Write(CaptureLog log) =>
    [
        $"create unlogged table {log.Sql} as select null::bigint as \"seedkit:moment\", null::int as \"seedkit:delta\", "
            + $"{log.Table.ColumnList()} from {log.Table.Name.Sql} with no data",
        $"create index on {log.Sql} (\"seedkit:moment\")",
        RefuseTrigger(log.Sql, "update or delete or truncate"),
        Function($"{log.Sql}_capture", Changes(log)),
    ];

    /// <summary>The function that logs a TRUNCATE of one relation.</summary>
    /// <remarks>
    /// It has no transition tables; but before it, all the rows are still there to be read. A snapshot that is older than the statement
    /// may not show all of them.
    /// </remarks>
    public static string Truncate(CaptureLog log, CapturedTable member) => $"""
        declare
          "seedkit:now" bigint;
        begin
          if pg_catalog.current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
            insert into seedkit.rewind_touched (number, note)
            values (0, {SqlIdentifier.Literal($"TRUNCATE {member.Name} in a transaction with an old snapshot")});
          else
            {Touch(log, ChangeKinds.Truncated)};
            {Log(log, 1, $"{log.Table.ColumnList("r.")} from only {member.Name.Sql} as r")};
          end if;
          return null;
        end
        """;

    // The trigger for each row does not fire in a reset; the one for each statement does.
    private static string Changes(CaptureLog log) => log.Table.Inherits
        ? Changes(log, "", log.Table.ColumnList("old."), log.Table.ColumnList("new."))
        : Changes(
            log,
            ReturnIfRewinding,
            $"{log.Table.ColumnList("r.")} from old_rows as r",
            $"{log.Table.ColumnList("r.")} from new_rows as r");

    private static string Changes(CaptureLog log, string guard, string went, string came) => $"""
        declare
          "seedkit:now" bigint;
        begin
          {guard}
          {Touch(log)};
          if tg_op <> 'INSERT' then
            {Log(log, 1, went)};
          end if;
          if tg_op <> 'DELETE' then
            {Log(log, -1, came)};
          end if;
          return null;
        end
        """;

    // Before the rows are written: the lock that it takes has to come before the moment.
    private static string Touch(CaptureLog log, ChangeKinds kinds = ChangeKinds.None) =>
        $"insert into seedkit.rewind_touched (number, kind) values ({Entry(log, kinds)}) returning moment into \"seedkit:now\"";

    // The rows that a SELECT gives, or one.
    private static string Log(CaptureLog log, int delta, string rows) => string.Create(
        CultureInfo.InvariantCulture, $"insert into {log.Sql} ({CaptureLog.OwnColumns}, {log.Table.ColumnList()}) select \"seedkit:now\", {delta}, {rows}");
}
