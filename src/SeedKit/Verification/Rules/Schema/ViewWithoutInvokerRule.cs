using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ViewWithoutInvokerRule() : RowSecurityRule(
    "SK1406",
    "View that reads tenants' rows with its owner's rights",
    Severity.Error,
    "A view without security_invoker reads its tables as its owner, under the owner's row-level security instead of the caller's: where the owner is "
    + "a superuser or bypasses policies, the view shows every tenant's rows to anybody who may select from it. A materialized view always holds the "
    + "rows of whoever refreshed it.",
    "Make it a security_invoker view; keep materialized views out of the application's reach.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        HashSet<QualifiedName> exposed = [.. Guarded(context).SelectMany(context.WithPartitions).Select(table => table.Name)];
        ViewSources sources = new(context.Catalog);
        return from view in context.Catalog.Views
               where view.Name.Schema != RuleContext.OwnSchema && !(view.SecurityInvoker && !view.Materialized)
               let read = sources.Of(view).Where(exposed.Contains).Select(name => (QualifiedName?)name).FirstOrDefault()
               where read is not null
               select Found(
                   view.Name.ToPath(),
                   view.Materialized
                       ? $"Materialized view {view.Name} holds rows of {read} without row-level security: whoever may read it reads every tenant."
                       : $"View {view.Name} reads {read} with the rights of its owner {view.Owner}: row-level security does not see who asks.",
                   view.Materialized
                       ? $"REVOKE ALL ON {view.Name.Sql} FROM PUBLIC, ...;"
                       : $"ALTER VIEW {view.Name.Sql} SET (security_invoker = true);");
    }
}
