using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The recorded accesses of a tenant over the last month. One is denied exactly where the role does not grant it, or the account is not active.</summary>
internal static class AuditEvents
{
    private const int Days = 30;
    private static readonly string[] Errors = ["The request was stopped after 30 seconds.", "The server was restarted while the request was under way."];

    /// <summary>Everyday accesses; the kind names the table, so that the two logs tell different things.</summary>
    public static IEnumerable<AuditEvent> Everyday(Story story) => Of(story, "access_audit_log", AuditAction.Everyday, story.Count(4, 12, 1, 2));

    /// <summary>Accesses judged by role and scope.</summary>
    public static IEnumerable<AuditEvent> Judged(Story story) => Of(story, "enhanced_access_audit_log", AuditAction.Judged, story.Count(2, 5, 1, 1));

    private static IEnumerable<AuditEvent> Of(Story story, string kind, IReadOnlyList<AuditAction> actions, int mostPerDay)
    {
        if (story.Tenant.People.Count == 0)
        {
            yield break;
        }

        int made = 0;
        bool failed = false;
        for (int day = Days - 1; day >= 0; day--)
        {
            RowKey today = story.Key(kind, day);
            int count = story.Stream(kind, today, "count").Int(mostPerDay / 3, mostPerDay);
            for (int number = 0; number < count; number++)
            {
                AuditEvent entry = Make(story, kind, today.Child(number), day, made, actions, null);
                // One request at least has failed in every tenant.
                yield return failed || entry.Result != "success" ? entry : entry with { Result = "error", Reason = Errors[0], Details = Json.Object() };
                failed |= entry.Result == "success";
                made++;
            }
        }

        foreach (PersonView person in story.Tenant.Former)
        {
            RowKey key = ((RowKey)person.Id).Child(kind);
            yield return Make(story, kind, key, story.Stream(kind, key, "day").Int(0, 2), int.MaxValue, actions, person);
        }
    }

    private static AuditEvent Make(Story story, string kind, RowKey key, int day, int place, IReadOnlyList<AuditAction> actions, PersonView? shutOut)
    {
        TenantView tenant = story.Tenant;
        DateTimeOffset at = story.WorkingHour(kind, key, day);
        PersonView person = shutOut ?? story.Stream(kind, key, "person").Pick(tenant.People);
        // Each action occurs once before chance decides.
        AuditAction action = place < actions.Count ? actions[place] : story.Stream(kind, key, "action").Weighted([.. actions.Select(item => (item, item.Share))]);
        Guid? resource = Resource(story, kind, key, action, at);
        if (action.Resource is not null && resource is null)
        {
            action = actions.First(other => other.Resource is null or "engagement"); // Nothing of the kind existed yet.
            resource = action.Resource is null ? null : tenant.EngagementId;
        }

        bool denied = shutOut is not null || action.Needs?.IsGranted(person.Role) == false;
        bool failed = !denied && story.Stream(kind, key, "failed").Chance(4);
        string? reason = shutOut is not null ? "The account is not active."
            : denied ? $"The role {person.Role} may not {action.Needs!.Wording}." : failed ? story.Stream(kind, key, "error").Pick(Errors) : null;
        return new AuditEvent(
            story.Context.Id(kind, key), tenant, person, action, resource, denied ? "denied" : failed ? "error" : "success", reason,
            shutOut is null && story.Stream(kind, key, "inside").Chance(8), Details(story, kind, key, action, denied || failed), at);
    }

    private static Guid? Resource(Story story, string kind, RowKey key, AuditAction action, DateTimeOffset at)
    {
        TenantView tenant = story.Tenant;
        RandomStream choice = story.Stream(kind, key, "resource");
        return action.Resource switch
        {
            "client_account" => tenant.ClientId,
            "engagement" => tenant.EngagementId,
            "user" => choice.Pick(tenant.People).Id,
            "data_import" => One(tenant.Imports.Where(import => import.Created <= at).Select(import => import.Id)),
            "discovery_flow" => One(tenant.Flows.Where(flow => flow.Created <= at && flow.DiscoveryFlowId is not null).Select(flow => flow.DiscoveryFlowId!.Value)),
            "asset" => One(tenant.Assets.Where(asset => asset.Created <= at).Select(asset => asset.Id)),
            _ => null,
        };

        Guid? One(IEnumerable<Guid> ids) => ids.ToArray() is { Length: > 0 } some ? choice.Pick(some) : null;
    }

    private static Json Details(Story story, string kind, RowKey key, AuditAction action, bool inVain)
    {
        RandomStream stream = story.Stream(kind, key, "details");
        return (action.Verb, inVain) switch
        {
            (_, true) => Json.Object(),
            ("view_assets", _) => Json.Object(("page", stream.Int(1, 5)), ("page_size", 50)),
            ("export_data", _) => Json.Object(("format", stream.Pick<string>(["csv", "xlsx"])), ("rows", story.Tenant.Assets.Count)),
            ("update_asset", _) => Json.Object(("fields", Json.Array(stream.Sample<string>(["business_owner", "criticality", "environment", "department"], 2)))),
            ("login", _) => Json.Object(("second_factor", stream.Chance(80))),
            _ => Json.Object(),
        };
    }
}
