using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>Writes a verification in one format. Writers hold no state and may be shared.</summary>
public interface IReportWriter
{
    /// <summary>The name of the format as the command line takes it, in lower case.</summary>
    string Format { get; }

    /// <summary>Writes the whole report, the last line ended. The same report and context give the same text.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="context">What the report says besides the findings.</param>
    /// <param name="output">Where it goes; not flushed and not closed. Text only: the caller chooses UTF-8 without a mark.</param>
    void Write(VerificationReport report, ReportContext context, TextWriter output);
}
