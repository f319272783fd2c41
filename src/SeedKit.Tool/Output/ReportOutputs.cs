using SeedKit.Diagnostics;
using SeedKit.Reporting;

namespace SeedKit.Tool.Output;

/// <summary>All the places that one verification is reported to, taken before it begins.</summary>
internal sealed class ReportOutputs : IDisposable
{
    private readonly ToolConsole console;
    private readonly List<(IReportWriter Writer, WholeFile? File)> places;

    private ReportOutputs(ToolConsole console, bool showConsole, List<(IReportWriter, WholeFile?)> places)
    {
        this.console = console;
        this.places = places;
        ShowConsole = showConsole;
    }

    /// <summary>Whether the person at the console is told.</summary>
    public bool ShowConsole { get; }

    /// <summary>
    /// Where progress goes: with the results where those are for people, else to standard error if a person watches it.
    /// </summary>
    public Steps Steps => new(ShowConsole ? console.Output : console.ErrorIsTerminal ? console.Error : null);

    /// <summary>Takes the places.</summary>
    /// <exception cref="CommandLine.UsageException">One of them cannot be had; the others are given back.</exception>
    public static ReportOutputs Open(ToolConsole console, IReadOnlyList<ReportRequest> requests)
    {
        List<(IReportWriter, WholeFile?)> places = [];
        ReportOutputs outputs = new(console, requests.Any(request => request.Format == ReportRequest.Console), places);
        try
        {
            foreach (ReportRequest request in requests.Where(request => request.Format != ReportRequest.Console))
            {
                places.Add((ReportFormats.Find(request.Format)!, request.Path is null ? null : WholeFile.Open(request.Path)));
            }

            return outputs;
        }
        catch
        {
            outputs.Dispose();
            throw;
        }
    }

    /// <summary>Writes the report everywhere.</summary>
    public void Write(VerificationReport report, ReportContext context)
    {
        if (ShowConsole)
        {
            VerificationView.Write(report, context, console.Output);
        }

        foreach ((IReportWriter writer, WholeFile? file) in places)
        {
            if (file is null)
            {
                writer.Write(report, context, console.OutputText);
                continue;
            }

            using StringWriter text = new();
            writer.Write(report, context, text);
            file.Commit(text.ToString());
        }
    }

    /// <summary>Gives back what was not written.</summary>
    public void Dispose()
    {
        foreach ((_, WholeFile? file) in places)
        {
            file?.Dispose();
        }
    }
}
