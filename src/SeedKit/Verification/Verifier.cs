using System.Data;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Verification.Pages;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification;

/// <summary>
/// Judges a database by the rules and a contract. It never writes: everything happens read-only on one snapshot, where the server has
/// room for it in two sessions, with <c>row_security = off</c>, so that rows hidden from the role are an error and not a pass. Only probes, where
/// <see cref="VerificationOptions.Probe"/> allows them, write in the end, and are rolled back.
/// </summary>
public static class Verifier
{
    // What is read-only from here on can be written again only by going back to here.
    private const string BeginReading = "savepoint seedkit_reading";
    private const string StopReading = "rollback to savepoint seedkit_reading; release savepoint seedkit_reading";

    /// <summary>Verifies a database.</summary>
    /// <param name="connection">An open connection without a transaction; it is left as it was.</param>
    /// <param name="contract">What the schema promises; <see cref="Contract.None"/> for the general rules alone.</param>
    /// <param name="options">Which rules, on which schemas.</param>
    /// <param name="cancellationToken">Ends the verification.</param>
    /// <exception cref="UnknownRuleException">An id of the options is not that of a rule.</exception>
    /// <exception cref="NothingInspectedException">There is no table to inspect.</exception>
    /// <exception cref="FilteredDataException">Row-level security hides rows from the role.</exception>
    /// <exception cref="UnreadableDataException">The role may read no table.</exception>
    /// <remarks>Cost: about two seconds for a thousand tables with three thousand foreign keys, with probes about six, and a scan of each table.</remarks>
    public static async Task<VerificationReport> VerifyAsync(
        NpgsqlConnection connection, Contract contract, VerificationOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(options);
        RuleCatalogue.Select(options);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using SecondSession second = await SecondSession.BeginAsync(connection, cancellationToken);
        return await InspectAsync(connection, contract, options, null, second, cancellationToken);
    }

    /// <summary>The same inside a transaction of the caller's, who may have planted something in it.</summary>
    internal static Task<VerificationReport> InspectAsync(
        NpgsqlConnection connection, Contract contract, VerificationOptions options, CancellationToken cancellationToken) =>
        InspectAsync(connection, contract, options, null, cancellationToken);

    /// <summary>The same, asking nothing that an inspection before it is known to have answered.</summary>
    internal static Task<VerificationReport> InspectAsync(
        NpgsqlConnection connection, Contract contract, VerificationOptions options, Recollection? known, CancellationToken cancellationToken) =>
        InspectAsync(connection, contract, options, known, null, cancellationToken);

    private static async Task<VerificationReport> InspectAsync(
        NpgsqlConnection connection, Contract contract, VerificationOptions options, Recollection? known, SecondSession? second, CancellationToken cancellationToken)
    {
        long started = options.Clock.GetTimestamp();
        IReadOnlyList<Rule> rules = RuleCatalogue.Select(options);
        Task<bool> helped = second?.RunAsync((beside, token) => PrepareAsync(beside, contract, options, token)) ?? Task.FromResult(false);
        await PrepareAsync(connection, contract, options, cancellationToken);
        DatabaseCatalog catalog = known?.Catalog ?? (second is null
            ? await CatalogReader.ReadAsync(connection, cancellationToken)
            : await CatalogReader.ReadAsync(connection, second, cancellationToken));
        DateOnly today = DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        RuleContext context = new(catalog, contract, options.Schemas, today);
        RefuseNothing(context);
        Visibility visibility = await VisibilityReader.ReadAsync(connection, cancellationToken);
        RefuseBlindness(context, visibility);

        List<SkippedRule> skipped = [];
        List<Rule> runnable = [];
        foreach (Rule rule in rules)
        {
            if (rule.WhySkipped(context) is { } reason)
            {
                skipped.Add(new SkippedRule(rule.Id, reason));
            }
            else if (rule is ProbeRule && !options.Probe)
            {
                skipped.Add(new SkippedRule(rule.Id, "Probes write, in a transaction that is rolled back: allow them with --probe."));
            }
            else
            {
                runnable.Add(rule);
            }
        }

        // What needs no more of the server is thought about while it answers the rest, and after what it is to be asked.
        CheckQueue work = CheckQueue.Begin([.. runnable.OfType<DataRule>()], context);
        Task<Finding[]> inspection = JudgeCatalogAsync(work.Filled, runnable, context);
        IReadOnlyDictionary<QualifiedName, long> rows = await RowCounter.CountAsync(
            connection, second, context.LocalTables.Where(table => !visibility.Unreadable.Contains(table.Name)), cancellationToken);
        CheckResults results = new();
        CheckRunner runner = new(connection, visibility, rows, known, results);
        ProbeRunner? probes = runnable.OfType<ProbeRule>().ToArray() is { Length: > 0 } trying ? new(context, rows, trying) : null;
        if (await helped)
        {
            helped = second!.RunAsync(async (beside, token) =>
            {
                await new CheckRunner(beside, visibility, rows, known, results).RunAsync(work, token);
                await TryAsync(probes, beside, token);
            });
        }

        if (probes is not null)
        {
            await probes.PrepareAsync(connection, cancellationToken);
        }

        if (known?.Catalog is null)
        {
            // What is set for the planner is nobody else's.
            await connection.ExecuteAsync($"savepoint seedkit_planning; {EmbeddedScript.Read(typeof(Verifier), "planner.sql")}", cancellationToken);
            await BindAsync(connection, contract, level => ValueOf(level, context), cancellationToken);
            await runner.RunAsync(runnable.OfType<PlanRule>().SelectMany(rule => rule.Checks(context).Select(check => (rule, check))), cancellationToken);
            await connection.ExecuteAsync("rollback to savepoint seedkit_planning; release savepoint seedkit_planning", cancellationToken);
        }

        PageRunner pages = new(connection, context);
        await pages.RunAsync([.. runnable.OfType<QueryRule>()], cancellationToken);
        await runner.RunAsync(work, cancellationToken);
        await TryAsync(probes, connection, cancellationToken);
        await helped;
        if (probes is not null)
        {
            await probes.ConcludeAsync(connection, cancellationToken);
        }

        IEnumerable<Finding> found = (await inspection).Concat(results.Findings).Concat(pages.Findings).Concat(probes?.Findings ?? []);
        IReadOnlyList<Finding> findings = SuppressionFilter.Apply([.. found], context, runnable);
        skipped.AddRange(results.Skipped);
        skipped.AddRange(pages.Skipped);
        skipped.AddRange(probes?.Skipped ?? []);
        return Report(findings, skipped, context.Tables.Count, rows.Values.Sum(), options.Clock.GetElapsedTime(started));
    }

    private static async Task<Finding[]> JudgeCatalogAsync(Task after, IReadOnlyList<Rule> rules, RuleContext context)
    {
        await after.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return [.. rules.OfType<CatalogRule>().SelectMany(rule => rule.Inspect(context))];
    }

    private static async Task TryAsync(ProbeRunner? probes, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (probes is not null)
        {
            await connection.ExecuteAsync(StopReading, cancellationToken);
            await probes.RunAsync(connection, cancellationToken);
        }
    }

    private static async Task PrepareAsync(NpgsqlConnection connection, Contract contract, VerificationOptions options, CancellationToken cancellationToken)
    {
        if (options.Probe)
        {
            await connection.ExecuteAsync(BeginReading, cancellationToken);
        }

        await connection.ExecuteAsync(EmbeddedScript.Read(typeof(Verifier), "session.sql"), cancellationToken);

        // No tenant, whatever the session was bound to before: policies are judged as an unbound session sees them.
        await BindAsync(connection, contract, _ => "", cancellationToken);
    }

    private static async Task BindAsync(NpgsqlConnection connection, Contract contract, Func<TenancyLevel, string> value, CancellationToken cancellationToken)
    {
        TenancyLevel[] levels = [.. contract.Tenancy?.Levels.Where(level => level.Setting is not null) ?? []];
        await using NpgsqlCommand command = new("select set_config(bound.name, bound.value, true) from unnest($1, $2) as bound (name, value)", connection)
        {
            Parameters = { new() { Value = levels.Select(level => level.Setting!).ToArray() }, new() { Value = levels.Select(value).ToArray() } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A tenant that need not exist: to estimate, the planner computes what a policy compares with, which no empty text may be cast for.</summary>
    private static string ValueOf(TenancyLevel level, RuleContext context) =>
        context.FindTable(level.Root)?.FindColumn(level.RootColumn)?.BaseTypeName.Name switch
        {
            "uuid" => $"{Guid.Empty}",
            "int2" or "int4" or "int8" or "numeric" => "0",
            _ => "",
        };

    private static void RefuseNothing(RuleContext context)
    {
        if (context.Tables.Count == 0)
        {
            throw new NothingInspectedException(
                context.Catalog.Database,
                context.SchemaNames,
                [.. context.AllTables.Select(table => table.Name.Schema).Distinct().Order(StringComparer.Ordinal)]);
        }
    }

    private static void RefuseBlindness(RuleContext context, Visibility visibility)
    {
        QualifiedName[] filtered = [.. context.Relations.Select(table => table.Name).Where(visibility.Filtered.Contains)];
        if (filtered.Length > 0)
        {
            throw new FilteredDataException(visibility.Role, filtered);
        }

        int local = context.LocalTables.Count();
        if (local > 0 && context.LocalTables.All(table => visibility.Unreadable.Contains(table.Name)))
        {
            throw new UnreadableDataException(visibility.Role, local);
        }
    }

    private static VerificationReport Report(
        IReadOnlyList<Finding> findings, IReadOnlyList<SkippedRule> skipped, int tables, long rows, TimeSpan duration) => new()
        {
            Findings = [.. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Rule).ThenBy(finding => finding.Path)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal)],
            Skipped = [.. skipped.OrderBy(skip => skip.Rule).ThenBy(skip => skip.Reason, StringComparer.Ordinal)],
            Summary = new ReportSummary(
                tables,
                rows,
                findings.Count(finding => finding.Severity == Severity.Error),
                findings.Count(finding => finding.Severity == Severity.Warning),
                findings.Count(finding => finding.Severity == Severity.Note),
                duration.TotalSeconds),
        };
}
