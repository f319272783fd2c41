using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>The table <c>feedback</c>.</summary>
internal sealed class FeedbackSeed(Stories stories) : EngagementSeed<FeedbackEntry>("feedback", stories)
{
    protected override IEnumerable<FeedbackEntry> Facts(Story story) => story.Feedback;

    protected override void DefineOthers(SeedColumns<FeedbackEntry> columns) => columns
        .Add("feedback_type", row => row.Type)
        .Add("page", row => row.Page)
        .Add("rating", row => row.Rating)
        .Add("comment", row => row.Text)
        .Add("category", row => row.Category)
        .Add("breadcrumb", row => row.Comment?.Breadcrumb)
        .Add("filename", row => row.Filename)
        .Add("original_analysis", row => Found(row, correction => correction.Found))
        .Add("user_corrections", row => Found(row, correction => correction.Right))
        .Add("asset_type_override", row => row.Correction?.AssetType)
        .Add("status", row => row.Status)
        .Add("processed", row => row.Processed is not null)
        .Add("user_agent", row => row.Correction is null ? Workplace.BrowserOf(row.Tenant, row.Person) : null)
        .Add("user_timestamp", (row, random) => random.Chance(85) ? row.At.AddSeconds(-random.Int(0, 4)) : (DateTimeOffset?)null)
        .Add("client_ip", row => row.Correction is null ? Workplace.AddressOf(row.Tenant, row.Person) : null)
        .Add("learning_patterns_extracted", row => row.Processed is null ? (Json?)null : Json.Array(Lesson(row)))
        .Add("confidence_impact", (row, random) => row.Processed is null ? 0m : row.Correction is null ? random.Decimal(0.001m, 0.02m, 3) : random.Decimal(-0.15m, -0.02m, 3))
        .Add("created_at", row => row.At)
        .Add("updated_at", row => row.Processed ?? row.At)
        .Add("processed_at", row => row.Processed);

    private static Json? Found(FeedbackEntry row, Func<Correction, string> value) =>
        row.Correction is { } correction ? Json.Object(("field", correction.Field), ("value", value(correction))) : (Json?)null;

    private static string Lesson(FeedbackEntry row) =>
        row.Correction?.Lesson ?? $"Feedback on {row.Comment!.Page} about {row.Category} was taken into the backlog.";
}
