using System.ComponentModel;
using System.Diagnostics;

namespace SeedKit.Hosting.Clusters;

/// <summary>What a program printed and how it ended.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    private static readonly string[] Severities = ["PANIC:", "FATAL:", "ERROR:", "initdb: error:", "could not "];

    /// <summary>Runs a program to its end; null if it cannot be run at all.</summary>
    internal static async Task<ProgramRun?> RunAsync(
        string program, IEnumerable<string> arguments, string? workingDirectory, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        using (process)
        {
            process.StandardInput.Close();
            try
            {
                Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
                Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
                return new ProgramRun(process.ExitCode, await output, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    /// <summary>The last lines of both streams, for a message.</summary>
    internal string Tail() => LastLines($"{Output}\n{Error}", 3);

    /// <summary>The last lines of a text that are not blank, joined by semicolons.</summary>
    internal static string LastLines(string text, int count) => string.Join("; ", Lines(text).TakeLast(count));

    /// <summary>What a program of PostgreSQL complains of: its lines with a severity, without time and process; else its last lines.</summary>
    internal static string Complaint(string text)
    {
        List<string> complaints = [.. Lines(text)
            .Select(line => (Line: line, Start: Severities.Select(word => line.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
            .Where(found => found.Start >= 0)
            .Select(found => found.Line[found.Start..])
            .Distinct(StringComparer.Ordinal)];
        return complaints.Count > 0 ? string.Join("; ", complaints.Take(3)) : LastLines(text, 3);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
