namespace SeedKit.Demo.Seeds.Views;

/// <summary>A migration wave as it is scheduled.</summary>
/// <remarks>Status: label of <c>wave_status</c>.</remarks>
internal sealed record WaveView(
    Guid Id, int Number, string Name, string Status, Guid MasterFlowId, Guid MigrationId,
    DateTimeOffset? PlannedStart, DateTimeOffset? PlannedEnd, DateTimeOffset? ActualStart, DateTimeOffset? ActualEnd);
