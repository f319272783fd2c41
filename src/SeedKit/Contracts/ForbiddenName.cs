using System.Text.RegularExpressions;

namespace SeedKit.Contracts;

/// <summary>A pattern that no name may match.</summary>
/// <param name="Pattern">A regular expression, matched anywhere in the name and without regard to letter case.</param>
/// <param name="Reason">Why such names are gone, as the finding repeats it, or null.</param>
public sealed record ForbiddenName(Regex Pattern, string? Reason);
