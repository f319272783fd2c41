using System.Globalization;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Demo;

/// <summary>
/// A query that ships with the demo: what one part of a page reads, or what finds a scenario. It names no tenant; row-level security
/// decides whose rows it sees. "Now" is the seeding instant.
/// </summary>
public sealed record DemoQuery
{
    /// <summary>Folder and file of the query, without extension: <c>Dashboard/active_flows</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The page as people know it: <c>Asset Inventory</c>; <c>Scenarios</c> for the queries of <see cref="DemoScenarios"/>.</summary>
    public required string Page { get; init; }

    /// <summary>The part of the page, or the scenario.</summary>
    public required string Title { get; init; }

    /// <summary>The parameters by position; most queries have none.</summary>
    public IReadOnlyList<DemoParameter> Parameters { get; init; } = [];

    /// <summary>The text, with comments that say what it fills; ordered, so that the same data give the same rows in the same order.</summary>
    public required string Sql { get; init; }

    /// <summary>Clients for whom it may find nothing, with the reason.</summary>
    public IReadOnlyDictionary<string, string> MayBeEmpty { get; init; } = new Dictionary<string, string>();

    /// <summary>A command with the values that the demo user would have chosen.</summary>
    /// <param name="connection">Bound to a tenant: see <see cref="DemoAccess"/>.</param>
    public NpgsqlCommand CreateCommand(NpgsqlConnection connection)
    {
        NpgsqlCommand command = new(Sql, connection);
        foreach (DemoParameter parameter in Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter.Value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>The query as a contract names it.</summary>
    public PageQuery ToPageQuery() => new(Name, Sql)
    {
        Parameters = [.. Parameters.Select(parameter => Convert.ToString(parameter.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null)],
        MayBeEmpty = MayBeEmpty,
    };

    internal static DemoQuery Read(string root, string folder, string file, string page, string title, DemoParameter[] parameters) => new()
    {
        Name = $"{folder}/{file}",
        Page = page,
        Title = title,
        Parameters = parameters,
        Sql = EmbeddedScript.Read(typeof(DemoQuery), $"{root}{file}.sql"),
    };
}
