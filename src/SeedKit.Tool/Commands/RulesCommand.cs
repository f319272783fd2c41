using System.CommandLine;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Verification;
using Spectre.Console;
using Rule = SeedKit.Verification.Rule;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit rules</c>: every rule in a line.</summary>
internal static class RulesCommand
{
    public static Command Build(ToolConsole console)
    {
        Command command = new("rules", "List every rule");
        command.Runs(console, (_, _) =>
        {
            Table table = ToolConsole.CreateTable(console.Output, "Rule", "Severity", "What it looks for");
            foreach (Rule rule in RuleCatalogue.All)
            {
                table.AddRow(rule.Id.ToString(), VerificationView.Mark(rule.Severity), Markup.Escape(rule.Title));
            }

            console.Output.Write(table);
            console.Output.MarkupLine("[dim]seedkit explain ID tells more[/]");
            return Task.FromResult(ExitStatus.Success);
        });
        return command;
    }
}
