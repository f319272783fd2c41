using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class UnboundSessionRule() : DataRule(
    "SK2013",
    "Policy that shows rows to a session without a tenant",
    Severity.Error,
    "A permissive policy admits rows although the session has not said which tenant it works for. A connection that forgot to say so, or a pooled one whose "
    + "setting was cleared, sees every tenant's rows. The policies' own conditions are run over the rows with the contract's settings empty; one that fails for want of "
    + "the setting shows nothing.",
    "Let the policy compare the tenant key with the setting without a way round: no setting, no rows.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Tenancy is not { } tenancy ? "The contract has no 'tenancy'."
        : tenancy.Levels.All(level => level.Setting is null) ? "The contract's tenancy levels have no 'setting'."
        : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.IsolatedTables()
        from policy in table.Policies
        where policy is { Permissive: true, Using: not null }
        select new DataCheck
        {
            Path = table.Name.ToPath(policy.Name),
            // Without an alias, as the condition names columns bare or by the table's name.
            Offences = $"""
                select {TableSql.SelectList(table, "", context.TenantColumnsOf(table))}
                from {table.Name.Sql}
                where {policy.Using}
                """,
            Holds = UnboundFailure.Refuses,
            Message = count => $"Policy {policy.Name} of {table.Name} shows {TableSql.Rows(count)} to a session that has named no tenant.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };
}
