using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;

namespace SeedKit.Baselines.Leases;

/// <summary>How a pool of test databases works.</summary>
public sealed record PoolOptions
{
    private readonly VerifyResets? verify;

    /// <summary>How many databases there are at most, which is how many leases at the same time. Default: one for each processor, at least two.</summary>
    /// <remarks>One is made when it is needed. With 1, every test waits for the reset of the one before.</remarks>
    public int Size { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>How databases return to the baseline; by rewinding, as a rule.</summary>
    public IResetStrategy Strategy { get; init; } = new RewindStrategy();

    /// <summary>How often a reset is proven. Left out, the variable <c>SEEDKIT_VERIFY_RESETS</c> decides, and without it: a sample.</summary>
    /// <exception cref="VerifySettingException">The variable holds something else than always, sample or never.</exception>
    public VerifyResets Verify
    {
        get => verify ?? VerifySetting.Read(Environment.GetEnvironmentVariable);
        init => verify = value;
    }

    /// <summary>
    /// After how many restored rows a database is replaced. Rows that come and go leave dead ones behind, and sequential scans grow slower
    /// for it.
    /// </summary>
    public long ReplaceAfterRows { get; init; } = 500_000;

    /// <summary>How many tests run at the same time without taking time from one another.</summary>
    internal int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>Measures what tests wait for databases.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
