using System.CommandLine;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Verification;
using Spectre.Console;
using Rule = SeedKit.Verification.Rule;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit explain ID</c>: what a rule looks for, why, and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Build(ToolConsole console)
    {
        Argument<string> id = new("ID") { Description = "A rule's id, for example SK1001" };
        Command command = new("explain", "Tell what a rule looks for, why it matters and what to do") { id };
        command.Runs(console, (parsed, _) =>
        {
            Rule rule = RuleCatalogue.Select(new VerificationOptions { Only = [parsed.GetRequiredValue(id)] })[0];
            IAnsiConsole output = console.Output;
            output.MarkupLine($"{VerificationView.Mark(rule.Severity)} [bold]{rule.Id}[/] {Markup.Escape(rule.Title)}");
            output.WriteLine();
            output.WriteLine(rule.Explanation);
            output.WriteLine();
            output.MarkupLine($"[bold]What to do[/]  {Markup.Escape(rule.Remedy)}");
            return Task.FromResult(ExitStatus.Success);
        });
        return command;
    }
}
