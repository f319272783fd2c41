using System.Data;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Tests.Schema.Catalog;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;

namespace SeedKit.Tests.Mutation;

/// <summary>
/// Plants one scenario after the other and tries on each the mutants that are still alive and that it reaches. Runs in a process of its own,
/// with the mutated library in place of the real one.
/// </summary>
public sealed class Hunt(IReadOnlyList<Mutant> mutants, Results results)
{
    /// <summary>The exit code of a process that a mutant holds up; the next process goes on without that mutant.</summary>
    public const int HeldUp = 75;

    /// <summary>How far the processes of this run have come, in a folder that is theirs alone.</summary>
    private static readonly string Progress = Path.Combine(AppContext.BaseDirectory, "progress.json");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, string> IdOfClass = RuleCatalogue.All.ToDictionary(rule => rule.GetType().Name, rule => rule.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Which rules run the code of a mutant.</summary>
    private readonly Dictionary<int, HashSet<string>> reachedBy = mutants.ToDictionary(mutant => mutant.Id, mutant => mutant.RuleClass is { } name && IdOfClass.TryGetValue(name, out string? id) ? [id] : new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Tries the mutants where their rules are expected to speak and, if so asked, everywhere.</summary>
    public async Task RunAsync(bool everywhere)
    {
        await using Databases databases = await Databases.StartAsync();

        // First where a rule is expected to speak, which few survive; then everywhere. The process before this one may have come some way.
        bool[] passes = everywhere ? [true, false] : [true];
        (Scenario Scenario, bool Likely)[] all = [.. from likely in passes from scenario in Scenarios.All select (scenario, likely)];
        for (int place = Recall(); place < all.Length; place++)
        {
            (Scenario scenario, bool likely) = all[place];
            Note(place);
            Mutant[] open = [.. mutants.Where(mutant => results.KillerOf(mutant) is null && Concerns(scenario, mutant, likely))];
            if (open.Length > 0)
            {
                await TryAsync(databases, scenario, open);
            }
        }
    }

    private int Recall()
    {
        if (!File.Exists(Progress))
        {
            return 0;
        }

        using JsonDocument noted = JsonDocument.Parse(File.ReadAllText(Progress));
        foreach (JsonProperty mutant in noted.RootElement.GetProperty("reachedBy").EnumerateObject())
        {
            reachedBy[int.Parse(mutant.Name, CultureInfo.InvariantCulture)].UnionWith(mutant.Value.EnumerateArray().Select(rule => rule.GetString()!));
        }

        return noted.RootElement.GetProperty("place").GetInt32();
    }

    private void Note(int place) => File.WriteAllText(Progress, JsonSerializer.Serialize(new { place, reachedBy }));

    private bool Concerns(Scenario scenario, Mutant mutant, bool likely) =>
        scenario.ComparesCatalog ? likely && mutant.File.StartsWith("Catalog/", StringComparison.Ordinal)
        : IsPage(scenario) ? likely && ((IsShared(mutant) && (scenario.Options.Probe || !IsProbing(mutant))) || reachedBy[mutant.Id].Overlaps(scenario.Rules))
        : !reachedBy[mutant.Id].Overlaps(scenario.Rules) ? false
        : (scenario.About.Count == 0 || scenario.About.Overlaps(reachedBy[mutant.Id])) == likely;

    private static bool IsPage(Scenario scenario) => scenario.Database == Planting.Blank;

    private static bool IsProbing(Mutant mutant) =>
        mutant.File.StartsWith("Verification/Probing/", StringComparison.Ordinal)
        || mutant.File.StartsWith("Verification/Rules/Isolation/", StringComparison.Ordinal);

    private static bool IsShared(Mutant mutant) => mutant.RuleClass is not { } name || !IdOfClass.ContainsKey(name);

    /// <summary>Whether it is about what is read before any rule runs, which is then read for each mutant.</summary>
    private static bool IsRead(Mutant mutant) => mutant.File.EndsWith(".sql", StringComparison.Ordinal) && !IsProbing(mutant)
        || mutant.File is "Verification/RuleContext.cs" or "Verification/RowCounter.cs" or "Verification/CheckRunner.cs" or "Contracts/Tenancy.cs";

    private async Task TryAsync(Databases databases, Scenario scenario, Mutant[] open)
    {
        long started = Stopwatch.GetTimestamp();
        Switch.Set(0);
        Switch.Reread();
        Switch.Forget();
        await using NpgsqlConnection connection = await databases.OpenAsync(scenario.Database);
        if (scenario.Needs.Length > 0 && await Planted.CountAsync(connection, "select 1", $"select where {scenario.Needs}", CancellationToken.None) == 0)
        {
            Console.WriteLine($"{scenario.Name}: needs {scenario.Needs}, and is left out");
            return;
        }

        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        if (scenario.ComparesCatalog)
        {
            await SqlStatements.RunAsync(connection, scenario.Sql, CancellationToken.None);
            await CompareAsync(connection, scenario, open);
            return;
        }

        await Planted.PlantAsync(connection, scenario.Sql, CancellationToken.None);

        IReadOnlySet<string> asked = IsPage(scenario)
            ? scenario.Rules
            : scenario.Rules.Where(rule => open.Any(mutant => reachedBy[mutant.Id].Contains(rule))).ToHashSet(StringComparer.Ordinal);
        VerificationReport sound = await InspectAsync(connection, scenario, asked);
        HashSet<int> reached = Switch.Reached();
        HashSet<string> queries = [.. sound.Findings.Select(finding => finding.Query).OfType<string>()];
        if (!scenario.Holds(sound, asked))
        {
            Console.WriteLine($"{scenario.Name}: fails without a mutant, and is left out: {string.Join(", ", sound.Findings.Select(Planted.Line))} {string.Join(", ", sound.Skipped)}");
            return;
        }

        if (IsPage(scenario))
        {
            foreach (Mutant mutant in mutants.Where(mutant => IsShared(mutant) && reached.Contains(mutant.Id)))
            {
                reachedBy[mutant.Id].UnionWith(scenario.Rules);
            }
        }

        int killed = 0;
        int tried = 0;
        foreach (Mutant mutant in open.Where(mutant => reached.Contains(mutant.Id)))
        {
            tried++;
            HashSet<string> rules = [.. scenario.Rules.Where(reachedBy[mutant.Id].Contains)];
            if (await KilledAsync(connection, scenario, mutant, IsPage(scenario) ? scenario.Rules : rules, queries) is { } how)
            {
                results.Kill(mutant, $"{scenario.Name}: {how}");
                killed++;
            }
        }

        Console.WriteLine($"{scenario.Name}: {killed} of {tried} killed in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
    }

    private async Task CompareAsync(NpgsqlConnection connection, Scenario scenario, Mutant[] open)
    {
        string sound = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken.None));
        foreach (Mutant mutant in open)
        {
            if (await TriedAsync(connection, scenario, mutant, async () => CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken.None)) == sound ? null : "is another") is { } how)
            {
                results.Kill(mutant, $"{scenario.Name}: {how}");
            }
        }

        Console.WriteLine($"{scenario.Name}: {open.Count(mutant => results.KillerOf(mutant) is not null)} of {open.Length} killed");
    }

    private Task<string?> KilledAsync(NpgsqlConnection connection, Scenario scenario, Mutant mutant, IReadOnlySet<string> rules, HashSet<string> queries) =>
        TriedAsync(connection, scenario, mutant, async () =>
        {
            VerificationReport report = await InspectAsync(connection, scenario, rules);
            Switch.Set(0);
            await connection.ExecuteAsync("rollback to savepoint mutant", CancellationToken.None);
            return !scenario.Holds(report, rules) ? "reports something else"
                : scenario.RunsQueries && !await RunAsync(connection, report, queries) ? "shows a query that finds nothing"
                : null;
        });

    private async Task<string?> TriedAsync(NpgsqlConnection connection, Scenario scenario, Mutant mutant, Func<Task<string?>> judge)
    {
        await using Timer watch = new(_ => GiveUp(scenario, mutant, "does not come to an end"), null, Patience, Timeout.InfiniteTimeSpan);
        bool afresh = IsRead(mutant);
        if (afresh)
        {
            Switch.Reread();
        }

        await connection.ExecuteAsync("savepoint mutant", CancellationToken.None);
        try
        {
            Switch.Set(mutant.Id);
            string? how = await judge();
            Switch.Set(0);
            await connection.ExecuteAsync("rollback to savepoint mutant; release savepoint mutant", CancellationToken.None);
            return how;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Switch.Set(0);
            if (connection.State != ConnectionState.Open)
            {
                GiveUp(scenario, mutant, "loses the connection");
            }

            await connection.ExecuteAsync("rollback to savepoint mutant; release savepoint mutant", CancellationToken.None);
            return $"fails with {exception.GetType().Name}";
        }
        finally
        {
            Switch.Set(0);
            if (afresh)
            {
                Switch.Reread();
            }
        }
    }

    private static Task<VerificationReport> InspectAsync(NpgsqlConnection connection, Scenario scenario, IReadOnlySet<string> rules) =>
        Verifier.InspectAsync(connection, scenario.Contract, new VerificationOptions { Only = [.. rules], Schemas = scenario.Options.Schemas, Probe = scenario.Options.Probe }, CancellationToken.None);

    private static async Task<bool> RunAsync(NpgsqlConnection connection, VerificationReport report, HashSet<string> known)
    {
        foreach (string query in report.Findings.Select(finding => finding.Query).OfType<string>().Where(query => !known.Contains(query)))
        {
            await using NpgsqlCommand command = new($"select count(*) from ({query}) as rows", connection);
            if ((long)(await command.ExecuteScalarAsync())! == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void GiveUp(Scenario scenario, Mutant mutant, string how)
    {
        results.Kill(mutant, $"{scenario.Name}: {how}");
        Environment.Exit(HeldUp);
    }
}
