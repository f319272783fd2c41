using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Verification.Pages;

namespace SeedKit.Verification.Rules.Performance;

internal sealed class EmptyPageRule() : QueryRule(
    "SK3002",
    "Page that shows nothing",
    Severity.Error,
    "A query that the contract names returns no row for a demo tenant, or fails: the page that asks it is empty, or an error, although the tenant "
    + "has data. Each query is run as the application's role, bound to one tenant after the other, so that policies and privileges count. What a failing query "
    + "is told by the server, the finding repeats.",
    "Seed what the query looks for, mend the query, or say after 'mayBeEmpty' why the tenant has nothing to show.")
{
    private static readonly string[] Names =
    [
        PostgresErrorCodes.UndefinedTable, PostgresErrorCodes.UndefinedColumn, PostgresErrorCodes.UndefinedObject, PostgresErrorCodes.UndefinedFunction,
        PostgresErrorCodes.DatatypeMismatch,
    ];

    internal override string? WhySkipped(RuleContext context) =>
        base.WhySkipped(context) ?? (context.Contract.DemoTenants.Count == 0 ? "The contract has no 'demoTenants'." : null);

    internal override IEnumerable<Finding> Judge(PageAnswer answer, RuleContext context)
    {
        string[] empty = [.. answer.Empty.Where(tenant => !answer.Query.MayBeEmpty.ContainsKey(tenant))];
        if (empty.Length > 0)
        {
            yield return Found(
                new ObjectPath(null, answer.Query.Name),
                $"Query {answer.Query.Name} returns no row for {empty.Length} of {answer.Tenants.Count} demo tenants.",
                evidence: [.. empty.Take(5).Select(tenant => Binding(tenant, context))]);
        }
    }

    // What a query names and cannot find may be what the schema departs from the contract by, which is reported as what it is.
    internal override Finding? Failed(PageAnswer answer, RuleContext context) =>
        Departures.LacksOwnSchema(answer.Failure!) || (Names.Contains(answer.Failure!.SqlState) && Departures.Any(context))
            ? null
            : Found(
                new ObjectPath(null, answer.Query.Name),
                $"Query {answer.Query.Name} cannot be run: {answer.Failure.MessageText} ({answer.Failure.SqlState}).",
                "Correct the query, or give the application's role what it needs to run it.");

    private static string Binding(string tenant, RuleContext context) =>
        $"SET LOCAL ROLE {SqlIdentifier.Quote(context.Contract.RuntimeRole!)}; "
        + $"SELECT set_config({SqlIdentifier.Literal(context.Contract.Tenancy!.Levels[0].Setting!)}, {SqlIdentifier.Literal(tenant)}, true);";
}
