using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>Carries out what the probe rules want tried, inside the transaction it is given, and undoes all of it.</summary>
internal sealed class ProbeRunner(NpgsqlConnection connection, RuleContext context)
{
    private const int EvidenceLines = 5;
    private const int ChunkSize = 2000;
    private static readonly string Session = EmbeddedScript.Read(typeof(ProbeRunner), "probe_session.sql");
    private static readonly string Script = EmbeddedScript.Read(typeof(ProbeRunner), "probe.sql");
    private readonly List<Finding> findings = [];
    private readonly List<SkippedRule> skipped = [];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be tried, and what was tried on nothing: neither is a pass.</summary>
    public IReadOnlyList<SkippedRule> Skipped => skipped;

    public async Task RunAsync(IReadOnlyList<ProbeRule> rules, CancellationToken cancellationToken)
    {
        if (rules.Count == 0)
        {
            return;
        }

        await connection.ExecuteAsync($"savepoint seedkit_probe; {Session}", cancellationToken);
        try
        {
            if (await RuntimeRole.WhyNotAssumedAsync(connection, context.Contract.RuntimeRole!, cancellationToken) is { } reason)
            {
                skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, reason)));
                return;
            }

            ProbeContext probe = await new ProbeContextReader(connection, context).ReadAsync(cancellationToken);
            if (!probe.Targets.Any(target => target.Granted.Select))
            {
                string nothing = $"Role {probe.Role} may read none of {probe.Targets.Count} tenant tables: there is nothing to try.";
                skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, nothing)));
                return;
            }

            await TryAsync([.. rules.SelectMany(rule => rule.Attempts(probe).Select(attempt => (rule, attempt)))], cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync("rollback to savepoint seedkit_probe; release savepoint seedkit_probe", CancellationToken.None);
        }
    }

    private async Task TryAsync(IReadOnlyList<(ProbeRule Rule, ProbeAttempt Attempt)> attempts, CancellationToken cancellationToken)
    {
        // By reference: attempts hold functions, and comparing them by value would compare little else.
        Dictionary<ProbeAttempt, ProbeOutcome> outcomes = new(ReferenceEqualityComparer.Instance);
        foreach (ProbeAttempt[] chunk in attempts.Select(item => item.Attempt).Where(attempt => attempt.Steps.Count > 0).Chunk(ChunkSize))
        {
            foreach ((ProbeAttempt attempt, ProbeOutcome outcome) in chunk.Zip(await CarryOutAsync(chunk, cancellationToken)))
            {
                outcomes.Add(attempt, outcome);
            }
        }

        foreach (IGrouping<ProbeRule, ProbeAttempt> ofRule in attempts.GroupBy(item => item.Rule, item => item.Attempt))
        {
            List<ProbeResult> results = [.. ofRule.Select(attempt => ProbeResult.Of(attempt, outcomes.GetValueOrDefault(attempt)))];
            findings.AddRange(results.Where(result => result.Verdict == ProbeVerdict.Broken).GroupBy(result => result.Attempt.Path).Select(broken => Tell(ofRule.Key, [.. broken])));
            if (ProbeDoubt.Of(results) is { } doubt)
            {
                skipped.Add(new SkippedRule(ofRule.Key.Id, doubt));
            }
        }
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
        $"BEGIN; SET LOCAL ROLE {SqlIdentifier.Quote(context.Contract.RuntimeRole!)}; {attempt.Steps[^1].Binding.Sql}{attempt.Shown ?? attempt.Steps[^1].Sql}; ROLLBACK;";

    private async Task<IReadOnlyList<ProbeOutcome>> CarryOutAsync(IEnumerable<ProbeAttempt> attempts, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("select set_config('seedkit.probe_role', $1, true), set_config('seedkit.probe_attempts', $2, true)")
                {
                    Parameters = { new() { Value = context.Contract.RuntimeRole! }, new() { Value = ProbeScript.Write(attempts) } },
                },
                new NpgsqlBatchCommand(Script),
                new NpgsqlBatchCommand("select current_setting('seedkit.probe_outcomes')"),
            },
        };
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        string answer = "[]";
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                answer = reader.GetString(0);
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
        return ProbeScript.Read(answer);
    }
}
