using System.CommandLine;
using SeedKit.Hosting;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit down</c>: ends what <c>seedkit up --detach</c> left running.</summary>
internal static class DownCommand
{
    public static Command Build(ToolConsole console)
    {
        Command command = new("down", "End the servers that 'seedkit up --detach' started");
        command.Runs(console, async (_, cancellationToken) =>
        {
            ServerOptions options = new();
            IReadOnlyList<DetachedServer> servers = await DetachedServers.ListAsync(options, cancellationToken);
            foreach (DetachedServer server in servers)
            {
                await DetachedServers.StopAsync(server, options, cancellationToken);
                console.OutputText.WriteLine($"Ended {server.Name} ({server.StorageDescription}).");
            }

            IReadOnlyList<string> databases = await UpDatabases.DropMarkedAsync(options, cancellationToken);
            foreach (string database in databases)
            {
                console.OutputText.WriteLine($"Dropped {database}.");
            }

            if (servers.Count + databases.Count == 0)
            {
                console.OutputText.WriteLine("Nothing was left running.");
            }

            return ExitStatus.Success;
        });
        return command;
    }
}
