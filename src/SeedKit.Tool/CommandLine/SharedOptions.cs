using System.CommandLine;
using System.Globalization;
using SeedKit.Seeding;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.CommandLine;

/// <summary>The options that several commands take, defined once so that they read and mean the same everywhere.</summary>
internal static class SharedOptions
{
    private const string ConnectionName = "--connection";

    /// <summary>The database to work on.</summary>
    public static Option<string?> Connection(bool required) => new(ConnectionName)
    {
        Description = "An Npgsql connection string, or a postgresql:// address"
            + (required ? "" : "; left out: a throwaway server with the demo platform on it"),
        HelpName = "CONNECTION_STRING",
        Required = required,
    };

    /// <summary>How much is seeded; null where it is not given.</summary>
    public static Option<SeedProfile?> Profile() => new("--profile")
    {
        Description = "How much is seeded: compact, full (default) or scaled:N",
        HelpName = "P",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (!SeedProfile.TryParse(text, out SeedProfile profile))
            {
                result.AddError($"Expected: --profile compact, full or scaled:N, N from 1.\nFound:    '{text}'.");
                return null;
            }

            return profile;
        },
    };

    /// <summary>The seed value; null where it is not given.</summary>
    public static Option<long?> Seed() => new("--seed")
    {
        Description = $"The value that every seeded value derives from (default {new SeedOptions().Seed.ToString(CultureInfo.InvariantCulture)})",
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seed))
            {
                result.AddError($"Expected: --seed followed by a whole number.\nFound:    '{text}'.");
                return null;
            }

            return seed;
        },
    };

    /// <summary>What the schema promises.</summary>
    public static Option<string?> Contract() => new("--contract")
    {
        Description = "The contract to hold the schema to, or none for the general rules alone (default: the demo platform's)",
        HelpName = "FILE|none",
    };

    /// <summary>The schemas to look at.</summary>
    public static Option<string[]> Schema() => new("--schema")
    {
        Description = "Look at this schema instead of the contract's; may be repeated",
        HelpName = "NAME",
    };

    /// <summary>The target that the options of a command name.</summary>
    /// <exception cref="UsageException">A connection and the shape of a throwaway are both given.</exception>
    public static TargetRequest Target(ParseResult parsed, Option<string?> connection, Option<SeedProfile?> profile, Option<long?> seed)
    {
        string? text = parsed.GetValue(connection);
        if (text is not null && (parsed.GetValue(profile) is not null || parsed.GetValue(seed) is not null))
        {
            throw new UsageException(
                "either --connection, or --profile and --seed, which shape a throwaway database.",
                "both.",
                "Leave --profile and --seed out: nothing is seeded into the database of --connection.");
        }

        return new TargetRequest(text, SeedOptions(parsed, profile, seed));
    }

    /// <summary>What to seed, by the options of a command.</summary>
    public static SeedOptions SeedOptions(ParseResult parsed, Option<SeedProfile?> profile, Option<long?> seed)
    {
        SeedOptions defaults = new();
        return defaults with { Profile = parsed.GetValue(profile) ?? defaults.Profile, Seed = parsed.GetValue(seed) ?? defaults.Seed };
    }

    /// <summary>The parts of a list that is given with commas, by repeating the option, or both.</summary>
    public static IReadOnlyList<string> List(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>Takes the password of every connection string on the command line out of a text.</summary>
    public static string Redact(string text, ParseResult parsed) => parsed.Tokens
        .Select(token => TargetRequest.TryReadPassword(token.Value))
        .OfType<string>()
        .Aggregate(text, (redacted, password) => redacted.Replace(password, "***", StringComparison.Ordinal));
}
