using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SeedKit.Benchmarks.Figures;

/// <summary>Durations of one thing, in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    /// <summary>How many there are.</summary>
    public int Count => values.Count;

    /// <summary>The one in the middle.</summary>
    public double Median => Quantile(0.5);

    /// <summary>What the best tenth stays below; on a busy machine nearer to what the work itself takes.</summary>
    public double BestTenth => Quantile(0.1);

    /// <summary>Adds what was measured elsewhere.</summary>
    public void Add(TimeSpan duration) => values.Add(duration.TotalMilliseconds);

    /// <summary>Times something that is awaited.</summary>
    public async Task TimeAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        Add(Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Times one statement.</summary>
    public Task TimeAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken) =>
        TimeAsync(() => Statement.RunAsync(connection, sql, cancellationToken));

    /// <summary>A line of the table.</summary>
    public string Line(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-46} median {Median,9:F3} ms   best tenth {BestTenth,9:F3} ms   {Count,5} times");

    private double Quantile(double part) => values.Count > 0 ? values.Order().ElementAt((int)(values.Count * part)) : double.NaN;
}
