using SeedKit.Verification;

namespace SeedKit.Tests.Mutation;

/// <summary>Killed and alive, by rule or file, and each mutant that lives.</summary>
public static class Report
{
    public static void Write(IReadOnlyList<Mutant> mutants, Results results)
    {
        Mutant[] alive = [.. mutants.Where(mutant => results.KillerOf(mutant) is null)];
        foreach (IGrouping<string, Mutant> file in mutants.GroupBy(mutant => mutant.File).OrderBy(file => Name(file.Key), StringComparer.Ordinal))
        {
            Console.WriteLine($"{Name(file.Key)}: {file.Count()} mutants, {file.Count(mutant => results.KillerOf(mutant) is null)} alive");
        }

        foreach (Mutant mutant in alive)
        {
            Console.WriteLine($"\n[{mutant.Id} {mutant.Key}] {mutant}");
        }

        Console.WriteLine($"\n{mutants.Count} mutants, {mutants.Count - alive.Length} killed, {alive.Length} alive");
    }

    private static string Name(string file) =>
        RuleCatalogue.All.FirstOrDefault(rule => rule.GetType().Name == Path.GetFileNameWithoutExtension(file)) is { } rule ? $"{rule.Id} {rule.GetType().Name}" : file;
}
