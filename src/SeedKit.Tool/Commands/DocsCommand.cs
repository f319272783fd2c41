using System.CommandLine;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Documentation;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit docs</c>: ER diagram, tables, foreign keys and tenancy as Markdown.</summary>
internal static class DocsCommand
{
    private static readonly string DefaultFolder = Path.Combine("docs", "schema");

    public static Command Build(ToolConsole console)
    {
        Option<string?> connection = SharedOptions.Connection(required: false);
        Option<string?> contract = SharedOptions.Contract();
        Option<string> output = new("--output")
        {
            Description = "The folder to write to",
            HelpName = "DIR",
            DefaultValueFactory = _ => DefaultFolder,
        };
        Command command = new("docs", "Write ER diagram, tables, foreign keys and tenancy as Markdown") { connection, contract, output };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            DemoPlatform platform = new();
            Contract promised = await ContractSource.ReadAsync(parsed.GetValue(contract), platform, cancellationToken);
            string folder = Path.GetFullPath(parsed.GetRequiredValue(output));
            // Taken before the work, so that a folder that cannot be written ends it at once.
            using WholeFile probe = WholeFile.Open(Path.Combine(folder, "README.md"));
            Steps steps = new(console.Output);
            await using Target target = await new TargetSource(platform, steps)
                .OpenAsync(new TargetRequest(parsed.GetValue(connection), Seed: null), cancellationToken);
            return await steps.RunAsync(
                "docs",
                "reading the catalog",
                async _ =>
                {
                    DatabaseCatalog catalog = await CatalogReader.ReadAsync(target.Connection, cancellationToken);
                    foreach (SchemaDocument document in SchemaDocumentation.Write(catalog, promised))
                    {
                        using WholeFile file = WholeFile.Open(Path.Combine(folder, document.FileName));
                        file.Commit(document.Text);
                    }

                    return ExitStatus.Success;
                },
                _ => $"README.md, tables.md, foreign-keys.md and tenancy.md in {folder}");
        });
        return command;
    }
}
