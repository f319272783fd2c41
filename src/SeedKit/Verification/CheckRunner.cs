using System.Text.Json;
using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>
/// Runs the queries of rules in bulk, inside the transaction it is given. First it asks of many checks at once only whether
/// there is any offence; the rare ones that have some are then asked for number and rows.
/// </summary>
/// <remarks>
/// Each chunk stands in a savepoint that is rolled back: that gives back the locks of its tables and indexes, of which the
/// server's lock table holds a few thousand only, and keeps a failing query from ending the transaction.
/// </remarks>
internal sealed class CheckRunner(
    NpgsqlConnection connection, Visibility visibility, IReadOnlyDictionary<QualifiedName, long> rows, Recollection? known, CheckResults results)
{
    private const int EvidenceRows = 5;

    /// <summary>Runs what is left in the queue, as other runners do meanwhile.</summary>
    public async Task RunAsync(CheckQueue work, CancellationToken cancellationToken)
    {
        await foreach ((DataRule Rule, DataCheck Check)[] checks in work.TakeAsync(cancellationToken))
        {
            await RunAsync(checks, cancellationToken);
        }
    }

    public async Task RunAsync(IEnumerable<(PlanRule Rule, PlanCheck Check)> checks, CancellationToken cancellationToken)
    {
        IEnumerable<(PlanRule Rule, PlanCheck Check)> open = checks.Where(item => known?.KnowsClean(item.Check.Query) != true);
        foreach ((PlanRule Rule, PlanCheck Check)[] chunk in Readable(open, check => check.Reads).Chunk(CheckQueue.PortionSize))
        {
            string?[] plans = await AskAsync(
                chunk, (item, failure) => results.Failed(item.Rule.Id, failure), item => $"explain (format json, costs off) {item.Check.Query}", cancellationToken);
            foreach (((PlanRule _, PlanCheck check), string? plan) in chunk.Zip(plans).Where(pair => pair.Second is not null))
            {
                using JsonDocument document = JsonDocument.Parse(plan!);
                if (check.Judge(document.RootElement[0].GetProperty("Plan")) is { } finding)
                {
                    results.Add(finding);
                }
            }
        }
    }

    private async Task RunAsync((DataRule Rule, DataCheck Check)[] checks, CancellationToken cancellationToken)
    {
        List<(DataRule Rule, DataCheck Check)> readable = Readable(checks.Where(item => !IsVacuous(item.Check) && known?.KnowsClean(item.Check.Offences) != true), check => check.Reads);
        HashSet<string> silent = await AskScreensAsync(readable, cancellationToken);
        (DataRule Rule, DataCheck Check)[] open = [.. readable.Where(item => !silent.Contains(item.Check.Screen ?? ""))];
        string?[] hits = open.Length == 0 ? [] : await AskAsync(open, Failed, item => Any(item.Check.Offences), cancellationToken);
        foreach (((DataRule, DataCheck) item, string? _) in open.Zip(hits).Where(pair => pair.Second is "true"))
        {
            await CollectOrFailAsync(item, cancellationToken);
        }
    }

    /// <summary>The screens that return nothing; one that fails decides nothing, and its checks are asked one by one.</summary>
    private async Task<HashSet<string>> AskScreensAsync(List<(DataRule Rule, DataCheck Check)> checks, CancellationToken cancellationToken)
    {
        string[] screens = [.. checks.Select(item => item.Check.Screen).OfType<string>().Distinct(StringComparer.Ordinal)];
        string?[] answers = screens.Length == 0 ? [] : await AskAsync(screens, (_, _) => { }, Any, cancellationToken);
        return [.. screens.Where((_, index) => answers[index] is "false")];
    }

    private bool IsVacuous(DataCheck check) => check.RowsOf is { } table && rows.TryGetValue(table, out long count) && count == 0;

    // Offences are the exception, so all rows will be read. EXISTS would have the server prefer plans that find the first one soon, which are loops;
    // the sum is asked for a plan that is cheap to the end. The line breaks keep a comment at the end of a query from swallowing what follows.
    private static string Any(string query) => $"select (count(*) > 0)::text from (\n{query}\n) as offences";

    private void Failed((DataRule Rule, DataCheck Check) item, PostgresException failure)
    {
        if (item.Check.Failed?.Invoke(failure) is { } finding)
        {
            results.Add(finding);
        }
        else if (item.Check.Holds?.Invoke(failure.SqlState) != true)
        {
            results.Failed(item.Rule.Id, failure);
        }
    }

    private List<(TRule, TCheck)> Readable<TRule, TCheck>(IEnumerable<(TRule, TCheck)> checks, Func<TCheck, IReadOnlyList<QualifiedName>> reads)
        where TRule : Rule
    {
        List<(TRule, TCheck)> readable = [];
        foreach ((TRule rule, TCheck check) in checks)
        {
            QualifiedName[] unreadable = [.. reads(check).Where(visibility.Unreadable.Contains)];
            if (unreadable.Length == 0)
            {
                readable.Add((rule, check));
            }
            else
            {
                results.Unreadable(rule.Id, visibility.Role, unreadable);
            }
        }

        return readable;
    }

    /// <summary>The first value of each query; null where the query failed, which is then told to <paramref name="failed"/>.</summary>
    private async Task<string?[]> AskAsync<T>(T[] items, Action<T, PostgresException> failed, Func<T, string> query, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAtOnceAsync([.. items.Select(query)], cancellationToken);
        }
        catch (PostgresException exception) when (exception.IsAboutTheQuery())
        {
            await RollBackAsync(cancellationToken);
            if (items.Length == 1)
            {
                failed(items[0], exception);
                return [null];
            }

            // Halve until the one that fails is alone: a chunk has at most one or two of them.
            T[] left = items[..(items.Length / 2)];
            T[] right = items[(items.Length / 2)..];
            return [.. await AskAsync(left, failed, query, cancellationToken), .. await AskAsync(right, failed, query, cancellationToken)];
        }
    }

    private async Task<string?[]> AskAtOnceAsync(string[] queries, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("savepoint seedkit_check"));
        foreach (string query in queries)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(query));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("rollback to savepoint seedkit_check"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("release savepoint seedkit_check"));
        string?[] answers = new string?[queries.Length];
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        int index = 0;
        do
        {
            if (reader.FieldCount > 0 && await reader.ReadAsync(cancellationToken))
            {
                answers[index++] = reader.GetString(0);
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
        return answers;
    }

    // A query may return a first row and fail on a later one.
    private async Task CollectOrFailAsync((DataRule Rule, DataCheck Check) item, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("savepoint seedkit_check", cancellationToken);
        try
        {
            await CollectAsync(item.Rule, item.Check, cancellationToken);
            await connection.ExecuteAsync("release savepoint seedkit_check", cancellationToken);
        }
        catch (PostgresException exception) when (exception.IsAboutTheQuery())
        {
            await RollBackAsync(cancellationToken);
            Failed(item, exception);
        }
    }

    private async Task CollectAsync(DataRule rule, DataCheck check, CancellationToken cancellationToken)
    {
        // row_to_json keeps the order of columns; ordering by its text makes the sample the same on every run.
        string query = $"""
            select count(*) over (), row_to_json(offences)::text
            from (
            {check.Offences}
            ) as offences
            order by row_to_json(offences)::text collate "C"
            limit {EvidenceRows}
            """;
        long count = 0;
        List<string> evidence = [];
        await using NpgsqlCommand command = new(query, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            count = reader.GetInt64(0);
            evidence.Add(EvidenceLine.From(reader.GetString(1)));
        }

        results.Add(new Finding
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Path = check.Path,
            Message = check.Message(count),
            Evidence = evidence,
            Query = check.Offences,
            Remedy = check.Remedy ?? rule.Remedy,
        });
    }

    private Task RollBackAsync(CancellationToken cancellationToken) =>
        connection.ExecuteAsync("rollback to savepoint seedkit_check; release savepoint seedkit_check", cancellationToken);
}
