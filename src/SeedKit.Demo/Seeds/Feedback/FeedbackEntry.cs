using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>One piece of feedback: a comment on a page, or a correction of imported data in a file.</summary>
/// <remarks>Status: label of <c>feedback_status</c>. Processed: when the agents learned from it; null while they have not.</remarks>
internal sealed record FeedbackEntry(
    Guid Id, TenantView Tenant, DateTimeOffset At, PersonView Person, PageComment? Comment, Correction? Correction, string? Filename,
    string Status, DateTimeOffset? Processed) : IEngagementFact
{
    public string Type => Comment is null ? "cmdb_analysis" : "page_feedback";

    public string? Page => Comment?.Page;

    public int? Rating => Comment is null ? Correction!.Rating : Comment.Rating;

    public string Category => Comment is null ? Correction!.Category : Comment.Category;

    public string? Text => Comment is null ? Correction!.Text : Comment.Text;
}
