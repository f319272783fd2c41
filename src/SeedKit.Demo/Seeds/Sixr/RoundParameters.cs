using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>What a round was told to weigh, and by whom.</summary>
internal sealed record RoundParameters(Guid Id, Iteration Iteration) : IEngagementFact
{
    public TenantView Tenant => Iteration.Tenant;

    /// <summary>Label of <c>sixr_parameter_source</c>: people change the second round, agents the third.</summary>
    public string Source => Iteration.Number switch { 1 => "initial", 2 => "user_input", _ => "agent_suggestion" };

    /// <summary>Null when an agent set them.</summary>
    public PersonView? Author => Source == "agent_suggestion" ? null : Iteration.Starter;
}
