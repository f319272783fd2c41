using System.Collections;
using System.Reflection;
using SeedKit.Verification;

namespace SeedKit.Tests.Mutation;

/// <summary>The switch of the mutated library, which the tool does not know when it is built.</summary>
public static class Switch
{
    private static readonly Type Type = typeof(Verifier).Assembly.GetType("SeedKit.MutationSwitch")
        ?? throw new InvalidOperationException("The library beside the tool is not the mutated one: use './dev mutate'.");

    private static readonly IDictionary ReachedMutants = (IDictionary)Field("Reached").GetValue(null)!;

    /// <summary>Lets one mutant act, or with 0 none.</summary>
    public static void Set(int mutant) => Field("Active").SetValue(null, mutant);

    /// <summary>The mutants whose members have run since <see cref="Forget"/>.</summary>
    public static HashSet<int> Reached() => [.. ReachedMutants.Keys.Cast<int>()];

    public static void Forget() => ReachedMutants.Clear();

    /// <summary>Reads catalog and row counts, and asks every question, afresh the next time.</summary>
    public static void Reread()
    {
        Field("Catalog").SetValue(null, null);
        Field("Rows").SetValue(null, null);
        ((IDictionary)Field("Answers").GetValue(null)!).Clear();
    }

    private static FieldInfo Field(string name) => Type.GetField(name)!;
}
