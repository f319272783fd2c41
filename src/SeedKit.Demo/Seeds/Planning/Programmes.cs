using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The migration programmes of a tenant: those that move assets, and those beside them.</summary>
internal static class Programmes
{
    private const string Kind = "migrations";

    public static IReadOnlyList<Programme> Of(Story story) =>
    [
        .. story.Tenant.Migrations.Select(migration => Moving(story, migration)),
        .. ProgrammeTheme.Of(story.Tenant.Theme).Select(theme => Beside(story, theme)),
    ];

    // A pilot has one wave; all others belong to the main programme.
    private static Programme Moving(Story story, MigrationView migration)
    {
        TenantView tenant = story.Tenant;
        bool main = migration == tenant.Main;
        IReadOnlyList<Wave> waves = [.. story.Waves.Where(wave => wave.Schedule.MigrationId == migration.Id)];
        DateTimeOffset start = tenant.EngagementStart.AddDays(main ? 0 : 20);
        DateTimeOffset target = waves.Select(wave => wave.PlannedEnd ?? start).DefaultIfEmpty(start.AddDays(150)).Max().AddDays(30);
        DateTimeOffset? ended = migration.Status == "completed"
            ? waves.Select(wave => wave.Schedule.ActualEnd ?? start).DefaultIfEmpty(start.AddDays(45)).Max()
            : null;
        bool scheduled = migration.Status != "planning";
        return new Programme(
            migration.Id, tenant, null, migration.Name, main ? "Moves the assets of the inventory, wave by wave." : null, migration.Status,
            migration.Status switch
            {
                "in_progress" => "execute",
                "completed" => main ? "decommission" : "modernize",
                "planning" => "discovery",
                "cancelled" => "assess",
                _ => "plan",
            },
            scheduled ? start : null, scheduled ? target : null, ended, start.AddDays(-30), waves, migration.Assets);
    }

    private static Programme Beside(Story story, ProgrammeTheme theme)
    {
        DateTimeOffset today = new(story.Instant.UtcDateTime.Date, TimeSpan.Zero);
        RowKey key = story.Tenant.Key.Child(theme.Name);
        DateTimeOffset? start = theme.Starts is { } days ? today.AddDays(days) : null;
        DateTimeOffset? target = start?.AddDays(theme.Days ?? 180);
        DateTimeOffset planned = (start < today ? start.Value : today).AddDays(-story.Stream(Kind, key, "lead").Int(14, 45));

        // What began before the client came is recorded once the engagement is.
        DateTimeOffset engaged = story.Tenant.EngagementStart.AddDays(-7);
        return new Programme(
            story.Context.Id(Kind, key), story.Tenant, theme, theme.Name, theme.Description, theme.Status, theme.Phase, start, target,
            theme.Status == "completed" ? target!.Value.AddDays(story.Stream(Kind, key, "slip").Int(-10, 15)) : null,
            planned > engaged ? planned : engaged, [], []);
    }
}
