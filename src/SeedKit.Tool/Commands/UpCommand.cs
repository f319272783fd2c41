using System.CommandLine;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Hosting;
using SeedKit.Seeding;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit up</c>: a throwaway seeded server for a person or another program.</summary>
internal static class UpCommand
{
    public static Command Build(ToolConsole console)
    {
        Option<SeedProfile?> profile = SharedOptions.Profile();
        Option<long?> seed = SharedOptions.Seed();
        Option<bool> detach = new("--detach") { Description = "Return at once and leave the server running until 'seedkit down'" };
        Command command = new("up", "Start a throwaway seeded server and print its connection string")
        {
            profile, seed, detach,
        };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            bool detached = parsed.GetValue(detach);
            DemoPlatform platform = new();
            // Standard output holds the connection string and nothing else: scripts take it from there.
            TargetSource source = new(platform, new Steps(console.Error));
            Server server = await source.StartServerAsync(new ServerOptions { Detachable = detached }, cancellationToken);
            string? database = null;
            bool keep = false;
            try
            {
                NpgsqlConnectionStringBuilder address = await UpDatabases.CreateAsync(server, platform.Name, cancellationToken);
                database = address.Database;
                await source.ProvisionAsync(address.ConnectionString, SharedOptions.SeedOptions(parsed, profile, seed), cancellationToken);
                if (detached)
                {
                    await DetachAsync(server, address.Database!, cancellationToken);
                }

                keep = detached;
                console.OutputText.WriteLine(address.ConnectionString);
                // From here on an interruption is how it is meant to end, even one that comes before the line is out.
                await console.OutputText.FlushAsync(CancellationToken.None);
                if (!detached)
                {
                    console.ErrorText.WriteLine("Ctrl-C ends the server.");
                    await WaitForEndAsync(cancellationToken);
                }

                return ExitStatus.Success;
            }
            finally
            {
                await EndAsync(server, keep ? null : database);
            }
        });
        return command;
    }

    private static async Task DetachAsync(Server server, string database, CancellationToken cancellationToken)
    {
        await UpDatabases.MarkAsync(server, database, cancellationToken);
        // Only now: until all is seeded, a server of ours dies with us, and a failure leaves nothing running.
        if (server.CanDetach)
        {
            await server.DetachAsync(cancellationToken);
        }
    }

    private static async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration registration = cancellationToken.Register(end.SetResult);
        await end.Task;
    }

    private static async Task EndAsync(Server server, string? database)
    {
        try
        {
            if (database is not null)
            {
                await UpDatabases.DropAsync(server, database);
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
