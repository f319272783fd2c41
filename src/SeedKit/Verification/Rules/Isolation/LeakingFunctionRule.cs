using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class LeakingFunctionRule() : ProbeRule(
    "SK2109",
    "Function returns another tenant's rows",
    Severity.Error,
    "A function that runs with its owner's rights (SECURITY DEFINER) returns another tenant's rows to the application's role. Functions are called that return a "
    + "set with the outermost tenant key, or the tenants themselves, and need no argument; others cannot be called without knowing what they mean.",
    "Make it SECURITY INVOKER, or let it compare the tenant key with the session's setting itself.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from function in probe.Functions
        let key = KeyOf(probe, function)
        where key is not null
        from attempt in Of(probe, function, key).Prepend(new ProbeAttempt { Path = function.Name.ToPath() })
        select attempt;

    private static string? KeyOf(ProbeContext probe, ProbeFunction function)
    {
        string column = probe.Tenancy.Levels[0].Column;
        return function.Returned.Contains(column) ? column
            : function.RowsOf == probe.Tenancy.Root ? probe.Tenancy.Levels[0].RootColumn
            : null;
    }

    private static IEnumerable<ProbeAttempt> Of(ProbeContext probe, ProbeFunction function, string key) =>
        from tenant in probe.Tenants
        from other in probe.Tenants.Where(candidate => candidate != tenant).Take(1)
        select ForeignRows.ByKey(probe, function.Name.ToPath(), $"{function.Name.Sql}()", key, tenant, other) with
        {
            Message = outcome => $"Working for tenant {tenant}, the application gets {TableSql.Rows(outcome.Last)} of other tenants from function {function.Name}.",
        };
}
