using Spectre.Console;

namespace SeedKit.Tool.Output;

/// <summary>
/// Where the command speaks: results on standard output, progress and failures on standard error. A stream that is no
/// terminal gets plain text without colour, animation or line breaks; <c>NO_COLOR</c> takes the colour from a terminal too.
/// </summary>
internal sealed class ToolConsole
{
    // A log has no width; wrapped lines would break what people search for in it.
    private const int PlainWidth = 10_000;

    /// <summary>A console over two writers; those of a test are no terminals.</summary>
    public ToolConsole(TextWriter output, TextWriter error, bool outputIsTerminal = false, bool errorIsTerminal = false)
    {
        OutputText = output;
        ErrorText = error;
        Output = Create(output, outputIsTerminal);
        Error = Create(error, errorIsTerminal);
        ErrorIsTerminal = errorIsTerminal;
    }

    /// <summary>Standard output, with colour where it is a terminal.</summary>
    public IAnsiConsole Output { get; }

    /// <summary>Standard error, with colour where it is a terminal.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Standard output as it is, for what other programs read.</summary>
    public TextWriter OutputText { get; }

    /// <summary>Standard error as it is.</summary>
    public TextWriter ErrorText { get; }

    /// <summary>The console of this process.</summary>
    public static ToolConsole ForProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>A table as both kinds of console show it: lines around it on a terminal, nothing but columns in a log.</summary>
    public static Table CreateTable(IAnsiConsole console, params IReadOnlyList<string> columns)
    {
        Table table = new Table().Border(console.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Simple);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        }

        return table;
    }

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            // Left on, they would colour the log of a CI job although it is no terminal.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isTerminal)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
