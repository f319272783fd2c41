using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>
/// Deals tasks out to people, so that somebody has one of a kind, somebody several and, where others are left, somebody none,
/// whatever the seed value. What is merely drawn leaves one of these out with some seed values.
/// </summary>
internal static class Dealing
{
    /// <summary>The first task goes to the last of the people, who never gets another; the rest is drawn among the others.</summary>
    public static PersonView Deal(this RandomStream stream, IReadOnlyList<PersonView> people, bool first) =>
        first ? people[^1] : stream.Pick(AllButLast(people));

    /// <summary>All but the last of the people, where there are others.</summary>
    public static IReadOnlyList<PersonView> AllButLast(IReadOnlyList<PersonView> people) => people.Count < 2 ? people : [.. people.Take(people.Count - 1)];
}
