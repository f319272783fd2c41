using System.CommandLine;
using SeedKit.Tool.Commands;
using SeedKit.Tool.Output;

namespace SeedKit.Tool.CommandLine;

/// <summary>The command <c>seedkit</c>: its subcommands, and what every one of them has in common.</summary>
internal static class SeedKitCommand
{
    // Ending a server and dropping a database takes a moment; the default of two seconds could leave either behind.
    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        // Response files are off: a value may start with '@', and nothing here is long enough to need one.
        ParseResult parsed = Build(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            console.ErrorText.WriteLine(string.Join('\n', parsed.Errors.Select(error => error.Message).Distinct()));
            console.ErrorText.WriteLine($"Do next:  {Name(parsed.CommandResult.Command)} --help");
            return ExitStatus.Failure;
        }

        InvocationConfiguration invocation = new()
        {
            Output = console.OutputText,
            Error = console.ErrorText,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = CleanUpTime,
        };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    /// <summary>The whole tree of commands.</summary>
    public static RootCommand Build(ToolConsole console) => new("Is the schema, and the data in it, still right?")
    {
        VerifyCommand.Build(console),
        UpCommand.Build(console),
        DownCommand.Build(console),
        SeedCommand.Build(console),
        SchemaCommand.Build(console),
        AuditCommand.Build(console),
        SnapshotCommand.Build(console),
        DiffCommand.Build(console),
        DocsCommand.Build(console),
        RulesCommand.Build(console),
        ExplainCommand.Build(console),
        DoctorCommand.Build(console),
        SweepCommand.Build(console),
    };

    /// <summary>Gives a command its work, and turns whatever the work throws into one message and an exit status.</summary>
    public static void Runs(this Command command, ToolConsole console, Func<ParseResult, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await work(parsed, cancellationToken);
            }
            catch (Exception failure)
            {
                console.ErrorText.WriteLine(FailureText.Describe(failure, parsed, cancellationToken));
                return ExitStatus.Failure;
            }
        });

    private static string Name(Command command) => command is RootCommand
        ? "seedkit"
        : $"{string.Join(' ', command.Parents.OfType<Command>().Take(1).Select(Name))} {command.Name}";
}
