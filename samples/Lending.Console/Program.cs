using Lending;
using Npgsql;
using SeedKit;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Diagnostics;
using SeedKit.Verification;

// No test framework: start, verify, change something, and see it undone.
CancellationToken none = CancellationToken.None;
LendingPlatform platform = new();
await using SeedSession session = await SeedSession.StartAsync(platform, new SessionOptions(), none);
Console.WriteLine(session.Server.Describe());

await using TestDatabase database = await session.CloneAsync(none);
await using NpgsqlConnection connection = await database.OpenAsync(none);
VerificationReport report = await Verifier.VerifyAsync(connection, platform.Contract, VerificationOptions.Default, none);
foreach (Finding finding in report.Findings)
{
    Console.WriteLine($"{finding.Severity} {finding.Rule} {finding.Path}: {finding.Message}");
}

Console.WriteLine($"{report.Summary.Tables} tables, {report.Summary.Rows} rows, {report.Findings.Count} findings");

int before;
await using (Lease lease = await session.LeaseAsync(none))
{
    Catalogue catalogue = new(lease.DataSource);
    before = await catalogue.CountLoansAsync();
    Console.WriteLine($"{await catalogue.ReturnAllAsync(DateTimeOffset.UtcNow)} books returned");
    foreach (RowChange change in await lease.DiffAsync(limit: 2, none))
    {
        Console.WriteLine($"{change.Table}: {change.Before} is now {change.After}");
    }
}

await using Lease next = await session.LeaseAsync(none);
int after = await new Catalogue(next.DataSource).CountLoansAsync();
Console.WriteLine($"{after} books are out again");
return report.Findings.Count == 0 && after == before ? 0 : 1;
