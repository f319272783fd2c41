using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>The demo's schema without a seed, verified once, so that a fault planted in it is asked only what it can have changed.</summary>
public sealed class CleanSchema : IAsyncLifetime
{
    // Without rows every table is empty and every demo tenant missing, as it should be, and neither probes nor pages have anything to try.
    private static readonly VerificationOptions WithoutRows = new() { Skip = ["SK2004", "SK2005", .. RuleIds.Probes, .. RuleIds.Queries] };

    private static readonly Contract Demo = DemoContract.Read();

    private CleanState? remembered;

    public RuleServer Server { get; } = new();

    /// <summary>What the rules say of the schema as it is.</summary>
    public VerificationReport Clean { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Clean = await Server.InspectDemoAsync("select 1", Demo, WithoutRows);
        if (Clean.Findings.Count == 0)
        {
            remembered = await Server.RememberDemoAsync(Demo);
        }
    }

    /// <summary>What the rules say of what the SQL makes of the schema.</summary>
    public Task<VerificationReport> InspectAsync(string sql) => Server.InspectDemoAsync(sql, Demo, WithoutRows, remembered);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
