using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>A flow that is gone, with what went with it.</summary>
/// <remarks>Flow: former id of the master flow. Type: label of <c>flow_deletion_type</c>. Method: label of <c>flow_deletion_method</c>.</remarks>
internal sealed record DeletedFlow(
    Guid Id, TenantView Tenant, Guid Flow, string Name, PersonView Owner, PersonView DeletedBy, string Type, string Method, string? Reason,
    bool Recoverable, DateTimeOffset At) : IEngagementFact
{
    private const string Kind = "flow_deletion_audit";

    private static readonly (string Name, string Type, string Method, string? Reason, bool Recoverable)[] Themes =
    [
        ("Test import of the storage report", "user_requested", "manual", "Only a trial with ten rows.", true),
        ("Abandoned network discovery", "auto_cleanup", "scheduled", null, false),
        ("Discovery of a sold subsidiary", "admin_action", "api", "The contract demands that its data is deleted.", false),
        ("Second upload of the same file", "batch_operation", "api", "Removed together with other repetitions.", true),
        ("Workshop rehearsal", "user_requested", "manual", null, true),
        ("Imports without a decision for ninety days", "auto_cleanup", "scheduled", "The retention rule of the client.", false),
        ("Discovery with the wrong mapping", "user_requested", "api", "Started again with the corrected mapping.", true),
        ("Demonstration for the steering committee", "admin_action", "manual", "Held no data of its own.", false),
    ];

    public static IEnumerable<DeletedFlow> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        if (tenant.Editors.Count == 0 || tenant.Managers.Count == 0)
        {
            yield break;
        }

        int count = story.Count(5, 8, 2, 4);
        for (int number = 0; number < count; number++)
        {
            var theme = Themes[(number + (tenant.Theme * 2)) % Themes.Length];
            RowKey key = tenant.Key.Child(theme.Name);
            PersonView owner = story.Stream(Kind, key, "owner").Deal(tenant.Editors, number == 0);
            yield return new DeletedFlow(
                story.Context.Id(Kind, key), tenant, story.Context.Id("crewai_flow_state_extensions", key), theme.Name, owner,
                theme.Type == "user_requested" ? owner : story.Stream(Kind, key, "by").Pick(Dealing.AllButLast(tenant.Managers)), theme.Type, theme.Method, theme.Reason,
                theme.Recoverable, story.WorkingHour(Kind, key, story.Stream(Kind, key, "day").Int(3, 100)));
        }
    }
}
