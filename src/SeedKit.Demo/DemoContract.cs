using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Demo;

/// <summary>What the demo platform's schema promises.</summary>
public static class DemoContract
{
    /// <summary>The file as messages name it.</summary>
    public const string SourceName = "demo.contract.yaml";

    /// <summary>The YAML, which other teams may take as a pattern for theirs.</summary>
    public static string Yaml => EmbeddedScript.Read(typeof(DemoContract), $"Contract.{SourceName}");

    /// <summary>Reads the contract and the queries of its agreements; the queries of <see cref="DemoPages"/> are those of its section <c>queries</c>.</summary>
    public static Contracts.Contract Read() => ContractReader.Read(
        Yaml, SourceName, path => EmbeddedScript.Read(typeof(DemoContract), $"Contract.{path.Replace('/', '.')}")) with
    {
        Queries = [.. DemoPages.All.Select(query => query.ToPageQuery())],
    };
}
