using System.CommandLine;
using SeedKit.Baselines;
using SeedKit.Hosting;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit sweep</c>: removes what runs left that were killed together with what watches over them.</summary>
internal static class SweepCommand
{
    public static Command Build(ToolConsole console)
    {
        Command command = new("sweep", "Remove what runs that were killed have left: servers, their data, their databases");
        command.Runs(console, async (_, cancellationToken) =>
        {
            ServerOptions options = new();
            List<string> removed = [.. await DeadRuns.SweepAsync(options, cancellationToken)];
            if (!string.IsNullOrWhiteSpace(options.Environment("SEEDKIT_POSTGRES")))
            {
                await using Server server = await ServerHosts.StartAsync(options, cancellationToken);
                removed.AddRange(await DatabaseSweep.RunAsync(server.ConnectionString, cancellationToken));
            }

            foreach (string left in removed)
            {
                console.OutputText.WriteLine($"Removed {left}.");
            }

            if (removed.Count == 0)
            {
                console.OutputText.WriteLine("Nothing was left behind.");
            }

            return ExitStatus.Success;
        });
        return command;
    }
}
