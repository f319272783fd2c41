using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>Has tried what the probe rules want tried, in one session or two, and judges what came of it.</summary>
internal sealed class ProbeRunner(RuleContext context, IReadOnlyList<ProbeRule> rules)
{
    private const int EvidenceLines = 5;
    private readonly TaskCompletionSource<ProbeWork> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Finding> findings = [];
    private readonly List<SkippedRule> skipped = [];
    private IReadOnlyList<(ProbeRule Rule, ProbeAttempt Attempt)> attempts = [];
    private bool helped;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be tried, and what was tried on nothing: neither is a pass.</summary>
    public IReadOnlyList<SkippedRule> Skipped => skipped;

    private string Role => context.Contract.RuntimeRole!;

    /// <summary>Finds out what there is to try and tries it, inside the connection's transaction.</summary>
    public async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using ProbeSession session = await ProbeSession.BeginAsync(connection, Role, cancellationToken);
        attempts = await PlanAsync(connection, cancellationToken);
        ProbeWork work = new(attempts.Select(item => item.Attempt));
        begun.SetResult(work);
        await work.RunAsync(session, cancellationToken);
    }

    /// <summary>Takes part in it from a second session, as soon as it is known what there is to try.</summary>
    public async Task HelpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ProbeWork work = await begun.Task.WaitAsync(cancellationToken);
        await using ProbeSession session = await ProbeSession.BeginAsync(connection, Role, cancellationToken);
        helped = true;
        await work.RunAsync(session, cancellationToken);
    }

    /// <summary>Judges, when nobody is at work any more.</summary>
    public async Task ConcludeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ProbeWork work = await begun.Task;
        if (helped)
        {
            await using ProbeSession session = await ProbeSession.BeginAsync(connection, Role, cancellationToken);
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

    private async Task<IReadOnlyList<(ProbeRule, ProbeAttempt)>> PlanAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await RuntimeRole.WhyNotAssumedAsync(connection, Role, cancellationToken) is { } reason)
        {
            skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, reason)));
            return [];
        }

        ProbeContext probe = await new ProbeContextReader(connection, context).ReadAsync(cancellationToken);
        if (!probe.Targets.Any(target => target.Granted.Select))
        {
            string nothing = $"Role {probe.Role} may read none of {probe.Targets.Count} tenant tables: there is nothing to try.";
            skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, nothing)));
            return [];
        }

        return [.. rules.SelectMany(rule => rule.Attempts(probe).Select(attempt => (rule, attempt)))];
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
