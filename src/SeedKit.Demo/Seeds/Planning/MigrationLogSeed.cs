using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The table <c>migration_logs</c>.</summary>
internal sealed class MigrationLogSeed(Stories stories) : EngagementSeed<LogEntry>("migration_logs", stories)
{
    protected override IEnumerable<LogEntry> Facts(Story story) => LogEntries.Of(story);

    protected override void DefineOthers(SeedColumns<LogEntry> columns) => columns
        .Add("migration_id", row => row.Programme.Id)
        .Add("timestamp", row => row.At)
        .Add("level", row => row.Level)
        .Add("message", row => row.Message)
        .Add("details", row => row.Details)
        .Add("phase", row => row.Phase)
        .Add("user_id", row => row.Person?.Id)
        .Add("action", row => row.Action);
}
