using System.Globalization;
using SeedKit.Postgres;
using static SeedKit.Baselines.Rewind.CaptureScript;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes what notes the changes of one table, or of one partition tree: <see cref="KeyCapture"/> or <see cref="RowCapture"/> and the triggers that call it.</summary>
internal static class CaptureTriggers
{
    /// <summary>The tables, functions and triggers of one log.</summary>
    public static IEnumerable<string> Write(CaptureLog log) => log.Obstacle is { } obstacle
        ? log.Members.Select(member => DamageTrigger(member, obstacle))
        :
        [
            .. log.HasKey ? KeyCapture.Write(log) : RowCapture.Write(log),
            .. log.Members.SelectMany((member, index) => Write(log, member, index)),
        ];

    private static IEnumerable<string> Write(CaptureLog log, CapturedTable member, int index)
    {
        // Statement triggers see all changed rows at once, which costs a tenth of a row trigger on a large COPY. But a parent's transition
        // tables hold the rows of inheriting tables without what these add; a row trigger fires where the row is.
        if (member.Inherits)
        {
            yield return Trigger(
                member.Name.Sql, "rows", "after insert or update or delete", $"for each row when ({IsNotRewinding})", $"{log.Sql}_capture()");
        }
        else
        {
            foreach ((string action, string rows) in StatementEvents(log))
            {
                // PostgreSQL wants one trigger for each event once there are transition tables.
                yield return Trigger(member.Name.Sql, action, $"after {action}", $"referencing {rows} for each statement", $"{log.Sql}_capture()");
            }
        }

        if (log.SeesRekeyedRows)
        {
            // A trigger of the user's may change the key of a statement that does not name it.
            string action = member.ChangesRowsBefore ? "after update" : $"after update of {member.KeyList()}";
            string isRekeyed = $"{IsNotRewinding} and not ({log.Table.KeyEquals("old", "new")})";
            yield return Trigger(member.Name.Sql, "rekey", action, $"for each row when ({isRekeyed})", $"{log.Sql}_rekey()");
        }

        if (log.SeesWideUpdates)
        {
            string wide = string.Join(", ", log.Table.WideColumns.Select(column => SqlIdentifier.Quote(column.Name)));
            yield return Trigger(member.Name.Sql, "wide", $"after update of {wide}", "for each statement", $"{log.Sql}_wide()");
        }

        // TRUNCATE fires the triggers of every partition it reaches, so it is noted there and not at the root as well.
        if (!member.IsPartitioned)
        {
            string name = $"{log.Sql}_truncate";
            if (!log.HasKey)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{name}_{index}");
                yield return Function(name, RowCapture.Truncate(log, member));
            }

            yield return Trigger(
                member.Name.Sql, "truncate", "before truncate", $"for each statement when ({IsNotRewinding})", $"{name}()");
        }
    }

    // Rows that nobody reads are collected all the same, in a reset too.
    private static (string Event, string Rows)[] StatementEvents(CaptureLog log) =>
    [
        ("insert", "new table as new_rows"),
        ("update", log.SeesRekeyedRows ? "old table as old_rows" : "old table as old_rows new table as new_rows"),
        ("delete", "old table as old_rows"),
    ];

    private static string DamageTrigger(CapturedTable member, string obstacle) => Trigger(
        member.Name.Sql,
        "damage",
        member.IsPartitioned ? "after insert or update or delete" : "after insert or update or delete or truncate",
        $"for each statement when ({IsNotRewinding})",
        $"seedkit.rewind_note_damage({SqlIdentifier.Literal($"a change where {obstacle}")})");
}
