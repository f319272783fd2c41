using System.Globalization;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>
/// What the agents did in the flows of a tenant: the tasks of each completed phase one after the other, some at the second
/// attempt, and in the phase under work whatever the state of the flow says.
/// </summary>
internal static class AgentRuns
{
    private const string Kind = "agent_task_history";
    private static readonly string[] States = ["running", "waiting_llm", "pending", "thinking", "processing_response", "starting"];

    public static IReadOnlyList<AgentRun> Of(Story story)
    {
        List<AgentRun> runs = [];
        int open = story.Tenant.Theme;
        foreach (FlowView flow in story.Tenant.Flows)
        {
            string[] phases = flow.Type == "discovery" ? [.. flow.Phases, .. flow.Current is { } current ? [current] : Array.Empty<string>()] : [flow.Type];
            TimeSpan span = (flow.Ended ?? flow.Updated) - flow.Created;
            for (int place = 0; place < phases.Length; place++)
            {
                bool done = flow.Status == "completed" || (flow.Type == "discovery" && place < flow.Phases.Count);
                DateTimeOffset from = flow.Created + (span * place / phases.Length);
                DateTimeOffset to = flow.Created + (span * (place + 1) / phases.Length);
                AgentTask[] tasks = [.. AgentTask.All.Where(task => task.Phase == phases[place])];
                runs.AddRange(done ? Done(story, flow, tasks, from, to) : Unfinished(story, flow, tasks, from, to, ref open));
            }
        }

        return runs;
    }

    private static IEnumerable<AgentRun> Done(Story story, FlowView flow, AgentTask[] tasks, DateTimeOffset from, DateTimeOffset to)
    {
        for (int place = 0; place < tasks.Length; place++)
        {
            RowKey key = Key(flow, tasks[place]);
            // The slot of the task is halved: the second half is for a second attempt, where there is one.
            TimeSpan half = (to - from) / (2 * tasks.Length);
            DateTimeOffset start = from + (half * 2 * place);
            string outcome = story.Stream(Kind, key, "outcome").Weighted(("completed", 84), ("timeout", 6), ("failed", 5), ("rejected", 5));
            yield return Run(story, key, flow, tasks[place], start, half, outcome);
            if (outcome != "completed")
            {
                yield return Run(story, key.Child("again"), flow, tasks[place], start + half, half, "completed") with { Reference = Reference(story, key) };
            }
        }
    }

    private static List<AgentRun> Unfinished(Story story, FlowView flow, AgentTask[] tasks, DateTimeOffset from, DateTimeOffset to, ref int open)
    {
        List<AgentRun> runs = [];
        switch (flow.Status)
        {
            case "failed" when tasks.Length > 0:
                runs.Add(Run(story, Key(flow, tasks[0]), flow, tasks[0], from, to - from, "failed"));
                break;
            case "running":
                foreach (AgentTask task in tasks)
                {
                    runs.Add(Open(story, Key(flow, task), flow, task, from, to, States[open++ % States.Length]));
                }

                break;
            default:
                break; // Nobody works in a flow that is pending, and what a cancelled one was at is not kept.
        }

        return runs;
    }

    private static AgentRun Run(Story story, RowKey key, FlowView flow, AgentTask task, DateTimeOffset start, TimeSpan slot, string outcome)
    {
        int most = (int)Math.Clamp(slot.TotalMilliseconds, 2, 900_000);
        int milliseconds = outcome == "timeout" ? most : story.Stream(Kind, key, "duration").Around(most / 12, most - 1);
        (int calls, int input, int output) = Effort(story, key, task);
        return new AgentRun(
            story.Context.Id(Kind, key), story.Tenant, flow, task, Reference(story, key), outcome == "rejected" ? "completed" : outcome,
            start, start.AddMilliseconds(milliseconds), outcome == "completed",
            outcome switch
            {
                "failed" => task.Failure,
                "timeout" => string.Create(CultureInfo.InvariantCulture, $"No result within {milliseconds / 1000} seconds; the task was stopped."),
                _ => null,
            },
            calls, input, output,
            outcome is "failed" or "timeout" ? null
                : story.Stream(Kind, key, "confidence").Around(outcome == "rejected" ? 0.42m : 0.70m, outcome == "rejected" ? 0.68m : 0.98m, 3));
    }

    private static AgentRun Open(Story story, RowKey key, FlowView flow, AgentTask task, DateTimeOffset from, DateTimeOffset to, string state)
    {
        (int calls, int input, int output) = state is "pending" or "starting" ? (0, 0, 0) : Effort(story, key, task);
        return new AgentRun(
            story.Context.Id(Kind, key), story.Tenant, flow, task, Reference(story, key), state,
            story.Stream(Kind, key, "started").Instant(from, to), null, false, null, calls, input, output, null);
    }

    private static (int Calls, int Input, int Output) Effort(Story story, RowKey key, AgentTask task)
    {
        int calls = story.Stream(Kind, key, "llm_calls").Int(Math.Max(1, task.Calls / 2), task.Calls * 2);
        return (calls, calls * story.Stream(Kind, key, "input_tokens").Around(500, 2600), calls * story.Stream(Kind, key, "output_tokens").Around(90, 700));
    }

    private static RowKey Key(FlowView flow, AgentTask task) => ((RowKey)flow.FlowId).Child($"{task.Phase}/{task.Agent}");

    private static string Reference(Story story, RowKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"task-{story.Stream(Kind, key, "reference").Bits() >> 16:x12}");
}
