using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>An answer to a qualifying question.</summary>
/// <remarks>Value: null for free text. Text: null when the value says it all. Source: label of <c>sixr_response_source</c>. Validation: label of <c>sixr_validation_status</c>. Errors: the rules broken; empty unless invalid. Person: null when an agent or an import answered.</remarks>
internal sealed record Answer(
    string Question, Json? Value, string? Text, string Source, string Validation, IReadOnlyList<string> Errors, PersonView? Person);
