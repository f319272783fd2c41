using SeedKit.Demo.Seeds.Agents;
using SeedKit.Demo.Seeds.Assessments;
using SeedKit.Demo.Seeds.Audit;
using SeedKit.Demo.Seeds.Feedback;
using SeedKit.Demo.Seeds.Planning;
using SeedKit.Demo.Seeds.Sixr;
using SeedKit.Demo.Seeds.Usage;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>The tables of what follows the inventory: planning, assessment, 6R, feedback, usage, agents and audit.</summary>
internal static class StoryTables
{
    public static IReadOnlyList<TableSeed> All(DemoWorld world)
    {
        Stories stories = new(world);
        return
        [
            new AccessAuditLogSeed(stories), new EnhancedAccessAuditLogSeed(stories), new SecurityAuditLogSeed(stories),
            new SoftDeletedItemSeed(stories), new FlowDeletionAuditSeed(stories),
            new MigrationSeed(stories), new MigrationLogSeed(stories), new MigrationWaveSeed(stories), new WavePlanSeed(stories),
            new AssessmentSeed(stories), new AssessmentFlowSeed(stories), new ArchitectureStandardSeed(stories), new ArchitectureOverrideSeed(stories),
            new ApplicationComponentSeed(stories), new ComponentTreatmentSeed(stories), new TechDebtSeed(stories), new SixrDecisionSeed(stories),
            new LearningFeedbackSeed(stories),
            new SixrAnalysisSeed(stories), new SixrParametersSeed(stories), new SixrIterationSeed(stories), new SixrResponseSeed(stories),
            new SixrRecommendationSeed(stories),
            new FeedbackSeed(stories), new FeedbackSummarySeed(stories), new LlmUsageLogSeed(stories), new LlmUsageSummarySeed(stories),
            new AgentTaskHistorySeed(stories), new AgentDiscoveredPatternSeed(stories), new AgentPerformanceDailySeed(stories), new AgentInsightSeed(stories),
        ];
    }
}
