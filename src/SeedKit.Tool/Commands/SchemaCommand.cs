using System.CommandLine;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Schema;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit schema up|down</c>: makes the schema in a blank database, and takes it out again.</summary>
internal static class SchemaCommand
{
    public static Command Build(ToolConsole console) => new("schema", "Make the demo platform's schema in a database, or take it out")
    {
        Build(console, "up", "Make the schema and its reference rows in a blank database", "applying", SchemaInstaller.UpAsync),
        Build(console, "down", "Take out what 'schema up' made", "dropping", SchemaInstaller.DownAsync),
    };

    private static Command Build(
        ToolConsole console, string name, string description, string doing, Func<NpgsqlConnection, SchemaScripts, CancellationToken, Task> work)
    {
        Option<string?> connection = SharedOptions.Connection(required: true);
        Command command = new(name, description) { connection };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            DemoPlatform platform = new();
            Steps steps = new(console.Output);
            TargetRequest request = new(parsed.GetValue(connection), new());
            await using Target target = await new TargetSource(platform, steps).OpenAsync(request, cancellationToken);
            return await steps.RunAsync(
                "schema",
                $"{doing} the schema",
                async _ =>
                {
                    await work(target.Connection, platform.Schema, cancellationToken);
                    return ExitStatus.Success;
                },
                _ => $"{name}: {platform.Name} {platform.Schema.Version}");
        });
        return command;
    }
}
