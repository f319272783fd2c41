namespace SeedKit.Catalog;

/// <summary>
/// An object that has no model of its own: an extension, a composite or range type, an operator, a rule, an event trigger, a
/// publication, default privileges and the like.
/// </summary>
/// <param name="Kind">What PostgreSQL calls it: <c>extension</c>, <c>event trigger</c>, <c>composite type</c>, ...</param>
/// <param name="Identity">Its name as PostgreSQL tells it from all others, qualified and quoted.</param>
public sealed record OtherObject(string Kind, string Identity);
