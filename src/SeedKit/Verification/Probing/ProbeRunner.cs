using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>Has tried what the probe rules want tried, in one session or two, and judges what came of it.</summary>
internal sealed class ProbeRunner(RuleContext context, IReadOnlyDictionary<QualifiedName, long> rows, IReadOnlyList<ProbeRule> rules)
{
    private const int EvidenceLines = 5;
    private readonly TaskCompletionSource<Task<ProbeWork>> prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Finding> findings = [];
    private readonly List<SkippedRule> skipped = [];
    private IReadOnlyList<(ProbeRule Rule, ProbeAttempt Attempt)> attempts = [];
    private int sessions;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be tried, and what was tried on nothing: neither is a pass.</summary>
    public IReadOnlyList<SkippedRule> Skipped => skipped;

    private string Role => context.Contract.RuntimeRole!;

    // A function that is called immutable may be computed into the plan with the tenant of the moment. That shows up in a pooled session,
    // which SK2110 looks at; the others ask what a session sees that begins. What extensions bring along is not among the routines.
    private bool SharesPlans => context.Catalog.Routines.All(routine => routine.Volatility != "immutable");

    /// <summary>Finds out, as the role that verifies, what there is to try. Writing it all down goes on while the session does something else.</summary>
    public async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ProbeContext? probe = await ReadAsync(connection, cancellationToken);
        prepared.SetResult(Task.Run(
            () =>
            {
                attempts = probe is null ? [] : [.. rules.SelectMany(rule => rule.Attempts(probe).Select(attempt => (rule, attempt)))];
                return new ProbeWork(attempts.Select(item => item.Attempt));
            },
            cancellationToken));
    }

    /// <summary>Tries what is left to try, as another session may do meanwhile, inside the connection's transaction.</summary>
    public async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ProbeWork work = await prepared.Task.Unwrap().WaitAsync(cancellationToken);
        Interlocked.Increment(ref sessions);
        await using ProbeSession session = await ProbeSession.BeginAsync(connection, Role, SharesPlans, cancellationToken);
        await work.RunAsync(session, cancellationToken);
    }

    /// <summary>Judges, when nobody is at work any more.</summary>
    public async Task ConcludeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ProbeWork work = await prepared.Task.Unwrap();
        if (sessions > 1)
        {
            await using ProbeSession session = await ProbeSession.BeginAsync(connection, Role, SharesPlans, cancellationToken);
            await work.RepeatAsync(session, cancellationToken);
        }

        foreach (IGrouping<ProbeRule, ProbeAttempt> ofRule in attempts.GroupBy(item => item.Rule, item => item.Attempt))
        {
            List<ProbeResult> results = [.. ofRule.Select(attempt => ProbeResult.Of(attempt, work.Of(attempt)))];
            findings.AddRange(results.Where(result => result.Verdict == ProbeVerdict.Broken).GroupBy(result => result.Attempt.Path).Select(broken => Tell(ofRule.Key, [.. broken])));
            if (ProbeDoubt.Of(results) is { } doubt)
            {
                skipped.Add(new SkippedRule(ofRule.Key.Id, doubt));
            }
        }
    }

    private async Task<ProbeContext?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await RuntimeRole.WhyNotAssumedAsync(connection, Role, cancellationToken) is { } reason)
        {
            skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, reason)));
            return null;
        }

        ProbeContext probe = await new ProbeContextReader(connection, context, rows).ReadAsync(cancellationToken);
        if (!probe.Targets.Any(target => target.Granted.Select))
        {
            string nothing = $"Role {probe.Role} may read none of {probe.Targets.Count} tenant tables: there is nothing to try.";
            skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, nothing)));
            return null;
        }

        return probe;
    }

    private Finding Tell(ProbeRule rule, IReadOnlyList<ProbeResult> broken) => new()
    {
        Rule = rule.Id,
        Severity = rule.Severity,
        Path = broken[0].Attempt.Path,
        Message = broken[0].Attempt.Message(broken[0].Outcome),
        Evidence = [.. broken.Take(EvidenceLines).Select(result => ByHand(result.Attempt))],
        Remedy = broken[0].Attempt.Remedy ?? rule.Remedy,
    };

    private string ByHand(ProbeAttempt attempt) =>
        $"BEGIN; SET LOCAL ROLE {SqlIdentifier.Quote(Role)}; {attempt.Steps[^1].Binding.Sql}{attempt.Shown ?? attempt.Steps[^1].Sql}; ROLLBACK;";
}
