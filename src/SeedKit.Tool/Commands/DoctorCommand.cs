using System.Collections;
using System.CommandLine;
using System.Runtime.InteropServices;
using SeedKit.Hosting;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using Spectre.Console;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit doctor</c>: asks each place where a server can come from, and tells which one would be used.</summary>
internal static class DoctorCommand
{
    public static Command Build(ToolConsole console)
    {
        Command command = new("doctor", "Tell where a server would come from, and what keeps the other places from serving");
        command.Runs(console, async (_, cancellationToken) =>
        {
            WriteSurroundings(console.Output);
            Table table = ToolConsole.CreateTable(console.Output, "Host", "", "What was found");
            bool served = await AskAsync(ServerHosts.Candidates, table, cancellationToken);
            console.Output.Write(table);
            if (!served)
            {
                console.ErrorText.WriteLine("No host can start a server: do one of the things above.");
            }

            return served ? ExitStatus.Success : ExitStatus.Failure;
        });
        return command;
    }

    /// <summary>Asks the hosts in order until one serves; the others need not be tried then, as no command would try them.</summary>
    private static async Task<bool> AskAsync(IReadOnlyList<IServerHost> hosts, Table table, CancellationToken cancellationToken)
    {
        bool served = false;
        foreach (IServerHost host in hosts)
        {
            if (served)
            {
                table.AddRow(Markup.Escape(host.Name), "[dim]–[/]", "[dim]not asked: a host above comes first[/]");
                continue;
            }

            try
            {
                await using Server server = await host.StartAsync(new ServerOptions(), cancellationToken);
                table.AddRow(Markup.Escape(host.Name), "[green]✓[/]", $"[green]used:[/] {Markup.Escape(server.Describe())}");
                served = true;
            }
            catch (HostUnavailableException unavailable)
            {
                table.AddRow(
                    Markup.Escape(host.Name), "[yellow]✗[/]", $"{Markup.Escape(unavailable.Reason)}\n[dim]to use it: {Markup.Escape(unavailable.Remedy)}[/]");
            }
        }

        return served;
    }

    private static void WriteSurroundings(IAnsiConsole output)
    {
        output.WriteLine($"seedkit {ToolVersion.Text} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, user {Environment.UserName}");
        IEnumerable<string> variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => (string)variable.Key)
            .Where(name => name.StartsWith("SEEDKIT_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        string set = string.Join(", ", variables);
        // Names only: a value may hold a password.
        output.WriteLine(set.Length == 0 ? "No SEEDKIT_ variable is set." : $"Set: {set}.");
        output.WriteLine();
    }
}
