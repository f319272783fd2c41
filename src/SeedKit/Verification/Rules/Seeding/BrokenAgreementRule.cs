using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class BrokenAgreementRule() : DataRule(
    "SK2018",
    "Values that must agree do not",
    Severity.Error,
    "The data says the same thing in two places and they differ: a counter and the rows it counts, a summary and what it sums up, a flag and the list that "
    + "it stands for. Two pages then contradict each other, and nobody knows which one to believe. Each agreement of the contract is a query for the rows that "
    + "disagree; one whose query fails is reported too, since it would otherwise hold for ever.",
    "Correct the values that follow from the others, or the query of the agreement.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Agreements.Count == 0 ? "The contract has no 'agreements'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        Lazy<bool> departs = new(() => Departures.Any(context));
        return from agreement in context.Contract.Agreements
               where context.FindTable(agreement.Table) is not null
               select new DataCheck
               {
                   Path = agreement.Table.ToPath(agreement.Name),
                   Offences = agreement.Sql,
                   Message = count => $"{TableSql.Rows(count)} {(count == 1 ? "breaks" : "break")} the agreement '{agreement.Name}': {agreement.Says}",
                   Reads = [agreement.Table],
                   Failed = failure => IsExpected(failure) || departs.Value ? null : Uncheckable(agreement, failure),
               };
    }

    // A role may lack access, and a database that SeedKit did not make lacks SeedKit's schema: neither is a mistake in the query.
    private static bool IsExpected(PostgresException failure) =>
        failure.SqlState == PostgresErrorCodes.InsufficientPrivilege || Departures.LacksOwnSchema(failure);

    private Finding Uncheckable(Agreement agreement, PostgresException failure) => Found(
        agreement.Table.ToPath(agreement.Name),
        $"The agreement '{agreement.Name}' cannot be checked: {failure.MessageText} ({failure.SqlState}).",
        "Correct the query of the agreement; it is one SELECT, and names in it need their schema.");
}
