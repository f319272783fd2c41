using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>assessment_learning_feedback</c>.</summary>
internal sealed class LearningFeedbackSeed(Stories stories) : EngagementSeed<Lesson>("assessment_learning_feedback", stories)
{
    protected override IEnumerable<Lesson> Facts(Story story) => Lesson.Of(story);

    protected override void DefineOthers(SeedColumns<Lesson> columns) => columns
        .Add("assessment_flow_id", row => row.Decision.Run.Id)
        .Add("decision_id", row => row.Decision.Id)
        .Add("original_strategy", row => row.Decision.Recommended)
        .Add("override_strategy", row => row.Decision.Strategy)
        .Add("feedback_reason", row => row.Reason)
        .Add("agent_id", row => row.Agent)
        .Add("learned_pattern", row => row.Learned
            ? Json.Object(("department", row.Decision.Application.Department), ("prefer", row.Decision.Strategy), ("over", row.Decision.Recommended))
            : (Json?)null)
        .Add("created_at", row => row.Decision.Made);
}
