using SeedKit.Benchmarks.Figures;
using SeedKit.Demo;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// What isolation costs, beside what is asked of it: <c>dotnet run -c Release --project benchmarks -- isolation [rounds]</c>.
/// </summary>
internal static class IsolationBenchmark
{
    /// <summary>Runs all comparisons and prints them.</summary>
    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        await using (SeedSession session = await SeedSession.StartAsync(new DemoPlatform(), new SessionOptions(), cancellationToken))
        {
            Report.Print($"{session.Server.Describe()}, {Environment.ProcessorCount} processors, {Environment.OSVersion}, .NET {Environment.Version}");
            await new ResetComparison(session, rounds).RunAsync(cancellationToken);
            await new HandoverComparison(session, rounds).RunAsync(cancellationToken);
            await new WriteComparison(session).RunAsync(cancellationToken);
        }

        await StartComparison.RunAsync(20, cancellationToken);
    }

    /// <summary>Runs only what tells the cost of capture: <c>dotnet run -c Release --project benchmarks -- writes</c>.</summary>
    public static async Task RunWritesAsync(CancellationToken cancellationToken)
    {
        await using SeedSession session = await SeedSession.StartAsync(new DemoPlatform(), new SessionOptions(), cancellationToken);
        await new WriteComparison(session).RunAsync(cancellationToken);
    }
}
