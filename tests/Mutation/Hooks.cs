using System.Globalization;
using System.Text;

namespace SeedKit.Tests.Mutation;

/// <summary>What the mutated library has besides its mutants: the switch, and places where it is asked.</summary>
public static class Hooks
{
    public static string Into(string file, string text) => file switch
    {
        "Postgres/EmbeddedScript.cs" => Replace(
            text, "return text.ReadToEnd();", "return MutationSwitch.Script($\"{reader.Namespace}.{fileName}\", text.ReadToEnd());"),

        // What is planted is read, counted and asked the same question once, however many mutants of rules are tried on it.
        "Verification/Verifier.cs" => Replace(
            Replace(
                Replace(text, "catalog = known?.Catalog ??", "catalog = (DatabaseCatalog?)MutationSwitch.Catalog ??"),
                "DateOnly today = ",
                "MutationSwitch.Catalog = catalog;\n        DateOnly today = "),
            "rows = await RowCounter.CountAsync(\n            connection, second, context.LocalTables.Where(table => !visibility.Unreadable.Contains(table.Name)), cancellationToken);",
            "rows = (IReadOnlyDictionary<QualifiedName, long>)(MutationSwitch.Rows ??= await RowCounter.CountAsync(\n            connection, second, context.LocalTables.Where(table => !visibility.Unreadable.Contains(table.Name)), cancellationToken));"),
        "Verification/CheckRunner.cs" => Replace(
            text,
            "return await AskAtOnceAsync([.. items.Select(query)], cancellationToken);",
            "return await MutationSwitch.RememberAsync([.. items.Select(query)], unknown => AskAtOnceAsync(unknown, cancellationToken));"),
        _ => text,
    };

    public static string Switch(IReadOnlyList<Mutant> scripts)
    {
        StringBuilder mutated = new();
        foreach (Mutant script in scripts)
        {
            string name = "SeedKit." + script.File.Replace('/', '.');
            mutated.Append(CultureInfo.InvariantCulture, $"            case \"{name}\" when Is({script.Id}): return \"\"\"\"\n{script.Body}\n\"\"\"\";\n");
        }

        return $$"""
            namespace SeedKit;

            public static class MutationSwitch
            {
                public static int Active = int.TryParse(System.Environment.GetEnvironmentVariable("SEEDKIT_MUTANT"), out int id) ? id : 0;
                public static System.Collections.Concurrent.ConcurrentDictionary<int, bool> Reached = [];
                public static object? Catalog, Rows;
                public static System.Collections.Generic.Dictionary<string, string?> Answers = [];

                public static bool Is(int id)
                {
                    Reached.TryAdd(id, true);
                    return id == Active;
                }

                public static async System.Threading.Tasks.Task<string?[]> RememberAsync(string[] queries, System.Func<string[], System.Threading.Tasks.Task<string?[]>> ask)
                {
                    string[] unknown = [.. queries.Where(query => !Answers.ContainsKey(query)).Distinct()];
                    string?[] answers = unknown.Length == 0 ? [] : await ask(unknown);
                    for (int index = 0; index < unknown.Length; index++)
                    {
                        Answers[unknown[index]] = answers[index];
                    }

                    return [.. queries.Select(query => Answers[query])];
                }

                public static string Script(string name, string text)
                {
                    switch (name)
                    {
            {{mutated}}
                        default: return text;
                    }
                }
            }
            """;
    }

    private static string Replace(string text, string old, string by) => text.Contains(old, StringComparison.Ordinal)
        ? text.Replace(old, by, StringComparison.Ordinal)
        : throw new InvalidOperationException($"The tool expects '{old}', which is no longer in the source: correct Hooks.cs.");
}
