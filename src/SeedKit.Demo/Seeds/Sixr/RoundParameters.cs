using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>What a round was told to weigh, and by whom.</summary>
internal sealed record RoundParameters(Guid Id, Iteration Iteration) : IEngagementFact
{
    public TenantView Tenant => Iteration.Tenant;

    /// <summary>Label of <c>sixr_parameter_source</c>: people change the second round, agents the third.</summary>
    public string Source => Iteration.Number switch { 1 => "initial", 2 => "user_input", _ => "agent_suggestion" };

    /// <summary>Who corrected them afterwards, as happened to the first rounds of the commonest analyses; null for the others.</summary>
    public PersonView? Corrector => (Iteration.Number, Iteration.Analysis.Theme.Strategy) switch
    {
        _ when Tenant.Editors.Count == 0 => null,
        (1, "rehost" or "replatform") => Tenant.Editors[0],
        (1, "repurchase") => Tenant.Editors[Tenant.Editors.Count > 1 ? 1 : 0],
        _ => null,
    };

    /// <summary>Null when an agent set them.</summary>
    public PersonView? Author => Source == "agent_suggestion" ? null : Iteration.Starter;
}
