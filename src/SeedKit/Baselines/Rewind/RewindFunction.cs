using System.Globalization;
using System.Text;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Writes <c>seedkit.rewind()</c>: everything that a return to the baseline does on the server, in one call.</summary>
internal static class RewindFunction
{
    /// <summary>The state of large objects in a database that has none.</summary>
    private const string NoLargeObjects = "0 0 0 0";

    /// <summary>The function.</summary>
    /// <param name="logs">Every log.</param>
    /// <param name="others">What else the baseline consists of.</param>
    public static string Write(IReadOnlyList<CaptureLog> logs, CapturedObjects others) =>
        EmbeddedScript.Read(typeof(RewindFunction), "rewind.sql")
            .Replace("/*restore_one*/", RestoreOne(logs), StringComparison.Ordinal)
            .Replace("/*restore_sequences*/", RestoreSequences(others.Sequences), StringComparison.Ordinal)
            .Replace("/*refreshable_views*/", string.Join(',', others.RefreshableViews), StringComparison.Ordinal)
            .Replace("/*large_objects*/", CheckLargeObjects(others.LargeObjects), StringComparison.Ordinal);

    // Static calls: EXECUTE would parse and plan each time.
    private static string RestoreOne(IReadOnlyList<CaptureLog> logs)
    {
        StringBuilder text = new();
        foreach (CaptureLog log in logs.Where(log => log.Obstacle is null))
        {
            text.Append(CultureInfo.InvariantCulture, $"when {log.Number} then rows := rows || {log.Sql}_restore(since, touched.kinds, touched.single, replacing);\n");
        }

        return text.ToString();
    }

    // A database without any, which is nearly every one, pays for one look at an empty catalog.
    private static string CheckLargeObjects(string state)
    {
        return state == NoLargeObjects
            ? "exists (select from pg_catalog.pg_largeobject_metadata)"
            : $"({EmbeddedScript.Read(typeof(RewindFunction), "large_objects.sql")}) <> {SqlIdentifier.Literal(state)}";
    }

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
