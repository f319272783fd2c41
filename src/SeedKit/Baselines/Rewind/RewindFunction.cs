using System.Globalization;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes <c>seedkit.rewind()</c>: everything that a return to the baseline does on the server, in one call.</summary>
internal static class RewindFunction
{
    /// <summary>The advisory lock that captured changes share and a reset has alone; advisory locks are the database's.</summary>
    public const string Lock = "24302, 0";

    /// <summary>The function, and what belongs to it.</summary>
    /// <param name="logs">Every log.</param>
    /// <param name="others">What else the baseline consists of.</param>
    public static string Write(IReadOnlyList<CaptureLog> logs, CapturedObjects others)
    {
        string sequences = RestoreSequences(others.Sequences);
        return EmbeddedScript.Read(typeof(RewindFunction), "rewind.sql")
            .Replace("$body$", SqlIdentifier.DollarTag(sequences), StringComparison.Ordinal)
            .Replace("/*lock*/", Lock, StringComparison.Ordinal)
            .Replace("/*restore_one*/", RestoreOne([.. logs.Where(log => log.Obstacle is null)]), StringComparison.Ordinal)
            .Replace("/*restore_sequences*/", sequences, StringComparison.Ordinal)
            .Replace("/*refreshable_views*/", string.Join(',', others.RefreshableViews), StringComparison.Ordinal)
            .Replace("/*large_objects*/", CheckLargeObjects(others.LargeObjects), StringComparison.Ordinal);
    }

    // Static calls: EXECUTE would parse and plan each time. A tree of IFs: CASE would evaluate a condition for each log before the
    // one that it finds.
    private static string RestoreOne(ReadOnlySpan<CaptureLog> logs)
    {
        switch (logs.Length)
        {
            case 0:
                return "raise exception 'no log has number %', touched.number;";
            case 1:
                return $"restored := {logs[0].Sql}_restore(since, touched.kinds, replacing);";
            default:
                int middle = logs.Length / 2;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"if touched.number < {logs[middle].Number} then {RestoreOne(logs[..middle])} else {RestoreOne(logs[middle..])} end if;");
        }
    }

    // A database without any, which is nearly every one, pays for one look at an empty catalog.
    private static string CheckLargeObjects(string? state) => state is null
        ? "exists (select from pg_catalog.pg_largeobject_metadata)"
        : $"({EmbeddedScript.Read(typeof(RewindFunction), "large_objects.sql")}) <> {SqlIdentifier.Literal(state)}";

    private static string RestoreSequences(IReadOnlyList<CapturedSequence> sequences)
    {
        if (sequences.Count == 0)
        {
            return "";
        }

        // pg_sequence_last_value is the quickest look at a sequence. It is null for one that was not called yet, whose value is then
        // read from the sequence itself, at twice the cost.
        List<string> moved = [];
        string called = string.Join(", ", sequences.Where(sequence => sequence.IsCalled).Select(sequence => string.Create(
            CultureInfo.InvariantCulture, $"({sequence.Oid}::pg_catalog.oid, {sequence.LastValue}::bigint)")));
        if (called.Length > 0)
        {
            moved.Add(
                $"select s.id, s.value, true as called from (values {called}) as s(id, value) "
                + "where pg_catalog.pg_sequence_last_value(s.id) is distinct from s.value");
        }

        moved.AddRange(sequences.Where(sequence => !sequence.IsCalled).Select(sequence => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            select {sequence.Oid}::pg_catalog.oid as id, {sequence.LastValue}::bigint as value, false as called
              from {sequence.Name.Sql} where last_value <> {sequence.LastValue} or is_called
            """)));
        return $"""
            for sequence in
              {string.Join("\nunion all\n", moved)}
            loop
              perform pg_catalog.setval(sequence.id::pg_catalog.regclass, sequence.value, sequence.called);
              sequences := sequences || sequence.id::pg_catalog.regclass::text;
            end loop;
            """;
    }
}
