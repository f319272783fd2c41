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
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int status = await SeedKitCommand.RunAsync(arguments, new ToolConsole(output, error), CancellationToken.None);
        return new(status, output.ToString(), error.ToString());
    }
}
