using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The migration programmes of a tenant: the main one, which moves the assets in waves, and those beside it.</summary>
internal static class Programmes
{
    private const string Kind = "migrations";

    public static IReadOnlyList<Programme> Of(Story story) =>
        [MainOf(story), .. ProgrammeTheme.Of(story.Tenant.Theme).Select(theme => Beside(story, theme))];

    // What the tenant's story says: under way, done, or waiting.
    private static Programme MainOf(Story story)
    {
        TenantView tenant = story.Tenant;
        (string status, string phase) = tenant.Theme switch
        {
            0 => ("in_progress", "execute"),
            1 => ("completed", "decommission"),
            _ => ("paused", "plan"),
        };
        DateTimeOffset start = tenant.EngagementStart;
        DateTimeOffset target = story.Waves.Select(wave => wave.PlannedEnd ?? start).DefaultIfEmpty(start).Max().AddDays(30);
        DateTimeOffset? ended = status == "completed"
            ? story.Waves.Select(wave => wave.Schedule.ActualEnd ?? start).DefaultIfEmpty(start).Max()
            : null;
        return new Programme(
            tenant.MigrationId, tenant, null, tenant.MigrationName, "Moves the assets of the inventory, wave by wave.", status, phase,
            start, target, ended, start.AddDays(-30), story.Waves);
    }

    private static Programme Beside(Story story, ProgrammeTheme theme)
    {
        DateTimeOffset today = new(story.Instant.UtcDateTime.Date, TimeSpan.Zero);
        RowKey key = story.Tenant.Key.Child(theme.Name);
        DateTimeOffset? start = theme.Starts is { } days ? today.AddDays(days) : null;
        DateTimeOffset? target = start?.AddDays(theme.Days ?? 180);
        return new Programme(
            story.Context.Id(Kind, key), story.Tenant, theme, theme.Name, theme.Description, theme.Status, theme.Phase, start, target,
            theme.Status == "completed" ? target!.Value.AddDays(story.Stream(Kind, key, "slip").Int(-10, 15)) : null,
            (start < today ? start.Value : today).AddDays(-story.Stream(Kind, key, "lead").Int(14, 45)), []);
    }
}
