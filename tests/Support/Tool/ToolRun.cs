using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;

namespace SeedKit.Tests.Support.Tool;

/// <summary>One run of the command in this process, with all that it said.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ToolRun(int Status, string Output, string Error)
{
    /// <summary>Runs a command line.</summary>
    public static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        await using StringWriter output = new() { NewLine = "\n" };
        return await RunAsync(arguments, output, CancellationToken.None);
    }

    /// <summary>Runs a command line that is interrupted as soon as it writes a line to standard output: who reads is quicker than who writes.</summary>
    public static async Task<ToolRun> RunInterruptedAsync(params string[] arguments)
    {
        using CancellationTokenSource interruption = new();
        await using InterruptedWriter output = new(interruption) { NewLine = "\n" };
        return await RunAsync(arguments, output, interruption.Token);
    }

    private static async Task<ToolRun> RunAsync(string[] arguments, StringWriter output, CancellationToken cancellationToken)
    {
        await using StringWriter error = new() { NewLine = "\n" };
        int status = await SeedKitCommand.RunAsync(arguments, new ToolConsole(output, error), cancellationToken);
        return new(status, output.ToString(), error.ToString());
    }

    private sealed class InterruptedWriter(CancellationTokenSource interruption) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            interruption.Cancel();
        }
    }
}
