using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace SeedKit.Tool.Output;

/// <summary>
/// Tells what is being done while it is done: a line for each step when it ends, with what came of it and how long it took,
/// and on a terminal a moving line meanwhile.
/// </summary>
/// <param name="console">Where to tell it, or null to keep silent.</param>
internal sealed class Steps(IAnsiConsole? console)
{
    private const int NameWidth = 8;

    /// <summary>Does a step.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="name">A word for it.</param>
    /// <param name="doing">What is being done, as a person would say it.</param>
    /// <param name="work">Does it, and may say what it is at.</param>
    /// <param name="tell">What to say of the outcome.</param>
    public async Task<T> RunAsync<T>(string name, string doing, Func<Action<string>, Task<T>> work, Func<T, string> tell)
    {
        long started = Stopwatch.GetTimestamp();
        T outcome;
        try
        {
            outcome = await WatchAsync(name, doing, work);
        }
        catch
        {
            console?.MarkupLine($"[red]✗[/] {name.PadRight(NameWidth)} [dim]{Seconds(started)}[/]");
            throw;
        }

        console?.MarkupLine($"[green]✓[/] {name.PadRight(NameWidth)} {Markup.Escape(tell(outcome))} [dim]({Seconds(started)})[/]");
        return outcome;
    }

    private async Task<T> WatchAsync<T>(string name, string doing, Func<Action<string>, Task<T>> work)
    {
        if (console is null || !console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return await work(_ => { });
        }

        return await console.Status().StartAsync(
            Status(name, doing),
            context => work(at => context.Status(Status(name, at))));
    }

    private static string Status(string name, string doing) => $"{name.PadRight(NameWidth)} [dim]{Markup.Escape(doing)}[/]";

    private static string Seconds(long started) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
}
