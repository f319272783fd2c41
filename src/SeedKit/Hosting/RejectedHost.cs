namespace SeedKit.Hosting;

/// <summary>A candidate that could not serve.</summary>
/// <param name="Host">The host's name.</param>
/// <param name="Reason">What was found, as a sentence without its full stop.</param>
/// <param name="Remedy">The command or setting that makes it usable.</param>
public sealed record RejectedHost(string Host, string Reason, string Remedy);
