using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class UnboundAccessRule() : ProbeRule(
    "SK2107",
    "Application reaches rows without naming a tenant",
    Severity.Error,
    "A session of the application's role that has not said which tenant it works for reads, inserts, changes or deletes tenants' rows. A connection that "
    + "forgot to say so must find nothing; a policy that fails for want of the setting is as good as one that admits no row.",
    "Let the policy compare the tenant key with the setting without a way round: no setting, no rows.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Granted.Select || target.Granted.Delete || target.Granted.Insertable.Count > 0 || target.Granted.Updatable.Count > 0
        from attempt in Of(probe.Unbound, target).OfType<ProbeAttempt>().Prepend(new ProbeAttempt { Path = target.Path })
        select attempt;

    private static IEnumerable<ProbeAttempt?> Of(ProbeBinding unbound, ProbeTarget target)
    {
        if (!target.HasRows)
        {
            yield break;
        }

        if (target.Granted.Select)
        {
            yield return Unbound(
                new ProbeAttempt
                {
                    Path = target.Path,
                    Steps = [ProbeStep.Alike(unbound, null, _ => $"select count(*) from {target.Table.Name.Sql}")],
                    Judge = ProbeJudgement.OfRead,
                },
                outcome => $"A session that has named no tenant reads {TableSql.Rows(outcome.Last)} of {target.Table.Name}.");
        }

        if (target.Granted.Insertable.Count > 0)
        {
            yield return Unbound(RowAttempts.Insert(target, unbound, owner: null), _ => $"A session that has named no tenant inserts a row into {target.Table.Name}.");
        }

        yield return Unbound(RowAttempts.Update(target, unbound, tenant: null), _ => $"A session that has named no tenant changes rows of {target.Table.Name}.");
        if (target.Granted.Delete)
        {
            yield return Unbound(
                RowAttempts.Delete(target, unbound, tenant: null), _ => $"A session that has named no tenant deletes rows of {target.Table.Name}.");
        }
    }

    private static ProbeAttempt? Unbound(ProbeAttempt? attempt, Func<ProbeOutcome, string> message) => attempt is null ? null : attempt with
    {
        Judge = outcome => ProbeJudgement.Unbound(attempt.Judge(outcome), outcome),
        Message = message,
    };
}
