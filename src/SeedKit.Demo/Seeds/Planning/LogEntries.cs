using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The logs of the programmes of a tenant: each line tells something that the other tables show too.</summary>
internal static class LogEntries
{
    private const string Kind = "migration_logs";
    private const int MovesTold = 12;

    public static IEnumerable<LogEntry> Of(Story story) => story.Programmes.SelectMany(programme => Of(story, programme)).Where(entry => entry.At <= story.Instant);

    private static IEnumerable<LogEntry> Of(Story story, Programme programme)
    {
        if (programme.Start is not { } start)
        {
            yield break; // Nothing has happened in a programme that is not scheduled.
        }

        yield return Make(story, programme, "created", programme.Created, "info", $"Programme {programme.Name} created.", null, null, "programme_created", true);
        yield return Make(story, programme, "started", start, "info", "Discovery and assessment may begin: contract and access are in place.", null, "discovery", "phase_started", true);
        yield return Make(story, programme, "sizes", start.AddDays(12), "debug", "Target sizes are taken from measured utilisation where there is any, else from what is installed.", null, "assess", null, false);
        yield return Make(story, programme, "phase", start.AddDays(14), "info", $"Phase {programme.Phase} began.", null, programme.Phase, "phase_started", false);
        foreach (LogEntry entry in programme.Waves.SelectMany(wave => Of(story, programme, wave)))
        {
            yield return entry;
        }

        if (programme.Ended is { } ended)
        {
            yield return Make(story, programme, "ended", ended, "info", $"Programme {programme.Name} completed.", null, null, "programme_completed", true);
        }
        else if (programme.Status is "paused" or "cancelled")
        {
            yield return Make(story, programme, "stopped", start.AddDays(45), "warning", $"Programme {programme.Name} {programme.Status}: the steering committee has not decided on the budget.", null, "plan", $"programme_{programme.Status}", true);
        }
    }

    private static IEnumerable<LogEntry> Of(Story story, Programme programme, Wave wave)
    {
        Json details = Json.Object(("wave", wave.Number), ("assets", wave.Assets.Count));
        yield return Make(story, programme, $"wave {wave.Number} planned", wave.Created, "info", $"Wave {wave.Number} planned with {wave.Assets.Count} assets.", details, "plan", "wave_planned", false);
        if (wave.IsCancelled)
        {
            yield return Make(story, programme, $"wave {wave.Number} cancelled", wave.Created.AddDays(10), "warning", $"Wave {wave.Number} cancelled; its assets wait for a new plan.", details, "plan", "wave_cancelled", true);
        }

        if (wave.Schedule.ActualStart is not { } start)
        {
            yield break;
        }

        yield return Make(story, programme, $"wave {wave.Number} started", start, "info", $"Wave {wave.Number} started.", details, "execute", "wave_started", true);
        yield return Make(story, programme, $"wave {wave.Number} replication", start.AddHours(30), "error", "Replication to the target stopped for forty minutes, because the line was full; it caught up by itself.", Json.Object(("wave", wave.Number), ("minutes", 40)), "execute", null, false);
        TimeSpan span = (wave.Schedule.ActualEnd ?? story.Instant) - start;
        AssetView[] told = [.. wave.Assets.Where(asset => asset.MigrationStatus is "migrated" or "failed").OrderBy(asset => asset.MigrationStatus, StringComparer.Ordinal).Take(MovesTold)];
        for (int place = 0; place < told.Length; place++)
        {
            AssetView asset = told[place];
            DateTimeOffset at = start + TimeSpan.FromSeconds(Math.Floor(span.TotalSeconds * (place + 1) / (told.Length + 2)));
            Json which = Json.Object(("asset_id", asset.Id), ("asset", asset.Name), ("wave", wave.Number));
            yield return asset.MigrationStatus == "failed"
                ? Make(story, programme, asset.Name, at, asset.Criticality == "critical" ? "critical" : "error", $"{asset.Name} could not be moved: checks on the target failed, the way back was taken.", which, "execute", "asset_failed", false)
                : Make(story, programme, asset.Name, at, "info", $"{asset.Name} moved and accepted.", which, "execute", "asset_migrated", place % 3 == 0);
        }

        if (wave.Schedule.ActualEnd is { } end)
        {
            yield return Make(story, programme, $"wave {wave.Number} rehearsal", start.AddDays(2), "critical", "The rehearsal stopped the order interface for eleven minutes; the runbook has been corrected.", Json.Object(("wave", wave.Number), ("minutes", 11)), "execute", null, false);
            yield return Make(story, programme, $"wave {wave.Number} completed", end, "info", $"Wave {wave.Number} completed: {wave.Migrated} assets moved, {wave.Failed} failed.", details, "execute", "wave_completed", true);
        }
    }

    private static LogEntry Make(
        Story story, Programme programme, string what, DateTimeOffset at, string level, string message, Json? details, string? phase, string? action, bool byPerson)
    {
        RowKey key = ((RowKey)programme.Id).Child(what);
        // Stopping a programme is for the client's administrator; everything else is done by the other managers.
        PersonView? administrator = programme.Tenant.Managers.FirstOrDefault(person => person.Role == "client_admin");
        PersonView[] people = [.. programme.Tenant.Managers.Where(person => what == "stopped" ? administrator is null || person == administrator : person != administrator)];
        return new LogEntry(
            story.Context.Id(Kind, key), programme, at, level, message, details, phase,
            byPerson && people.Length > 0 ? story.Stream(Kind, key, "person").Pick(people) : null, action);
    }
}
