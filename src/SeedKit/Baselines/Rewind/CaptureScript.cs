using System.Globalization;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>The pieces of SQL that all capture consists of.</summary>
internal static class CaptureScript
{
    /// <summary>What a function asks that our own restoring fires too.</summary>
    public const string ReturnIfRewinding = "if pg_catalog.current_setting('seedkit.rewinding', true) = 'on' then return null; end if;";

    /// <summary>A condition that keeps our own restoring out.</summary>
    /// <remarks>
    /// A WHEN clause costs every statement that fires it its parsing. Where most statements are a test's, the function asks instead.
    /// </remarks>
    public const string IsNotRewinding = "pg_catalog.current_setting('seedkit.rewinding', true) is distinct from 'on'";

    /// <summary>A trigger function.</summary>
    public static string Function(string name, string body) =>
        $"create function {name}() returns trigger language plpgsql security definer as {SqlIdentifier.DollarQuote(body)}";

    /// <summary>A trigger. It fires ALWAYS, because code under test may set session_replication_role itself.</summary>
    public static string Trigger(string table, string name, string action, string how, string function)
    {
        string trigger = SqlIdentifier.Quote($"seedkit:{name}");
        return $"""
            create trigger {trigger} {action} on {table} {how}
              execute function {function};
            alter table {table} enable always trigger {trigger}
            """;
    }

    /// <summary>A trigger that lets nobody do to a table of ours what a reset could not do without.</summary>
    public static string RefuseTrigger(string table, string actions) =>
        Trigger(table, "refuse", $"before {actions}", "for each statement", "seedkit.rewind_refuse()");

    /// <summary>The values of an entry that says what happened to which table.</summary>
    public static string Entry(CaptureLog log, ChangeKinds kinds) => string.Create(CultureInfo.InvariantCulture, $"{log.Number}, {(int)kinds}");
}
