namespace SeedKit.Tests.Mutation;

/// <summary>What is known of mutants, one line each, added as it is found, so that a run that ends early goes on where it stopped.</summary>
public sealed class Results
{
    private readonly Dictionary<string, string> killers = new(StringComparer.Ordinal);

    public Results()
    {
        if (File.Exists(Path))
        {
            foreach (string[] fields in File.ReadLines(Path).Select(line => line.Split('\t')).Where(fields => fields.Length == 2))
            {
                killers[fields[0]] = fields[1];
            }
        }
    }

    public static string Path { get; } = System.IO.Path.Combine(MutatedLibrary.Folder, "killed.tsv");

    /// <summary>What killed it, or null while nothing has.</summary>
    public string? KillerOf(Mutant mutant) => killers.GetValueOrDefault(mutant.Key);

    public void Kill(Mutant mutant, string killer)
    {
        lock (killers)
        {
            killers[mutant.Key] = killer;
            File.AppendAllText(Path, $"{mutant.Key}\t{killer}\n");
        }
    }
}
