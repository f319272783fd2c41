using System.CommandLine;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Seeding;
using SeedKit.Tool.Auditing;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit audit</c>: how many rows every table holds; exit status 1 where one is empty that may not be.</summary>
internal static class AuditCommand
{
    public static Command Build(ToolConsole console)
    {
        Option<string?> connection = SharedOptions.Connection(required: false);
        Option<SeedProfile?> profile = SharedOptions.Profile();
        Option<long?> seed = SharedOptions.Seed();
        Option<string?> contract = SharedOptions.Contract();
        Option<string[]> schema = SharedOptions.Schema();
        Command command = new("audit", "Show rows and status of every table, by tenant, and the coverage in per cent")
        {
            connection, profile, seed, contract, schema,
        };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            TargetRequest request = SharedOptions.Target(parsed, connection, profile, seed);
            DemoPlatform platform = new();
            Contract promised = await ContractSource.ReadAsync(parsed.GetValue(contract), platform, cancellationToken);
            Steps steps = new(console.Output);
            await using Target target = await new TargetSource(platform, steps).OpenAsync(request, cancellationToken);
            DataAudit audit = await steps.RunAsync(
                "audit",
                "counting rows",
                _ => Auditor.AuditAsync(target.Connection, promised, parsed.GetValue(schema) ?? [], cancellationToken),
                counted => $"{Counted.Of(counted.Rows, "row")} in {Counted.Of(counted.Tables.Count, "table")}");
            AuditView.Write(audit, console.Output);
            return audit.Uncovered.Any() ? ExitStatus.Findings : ExitStatus.Success;
        });
        return command;
    }
}
