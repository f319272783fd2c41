using System.Globalization;
using SeedKit.Tool.Auditing;
using Spectre.Console;

namespace SeedKit.Tool.Output;

/// <summary>An audit on the console: a row for each table, a column for each tenant, coverage at the end.</summary>
internal static class AuditView
{
    // More columns than this do not fit a terminal; the coverage of each tenant is told in lines of its own anyway.
    private const int TenantColumns = 4;

    /// <summary>Writes it.</summary>
    public static void Write(DataAudit audit, IAnsiConsole console)
    {
        KeyValuePair<string, string>[] shown = audit.Tenants.Count <= TenantColumns ? [.. audit.Tenants] : [];
        Table table = ToolConsole.CreateTable(console, ["Table", "Rows", .. shown.Select(tenant => tenant.Value), "Status"]);
        foreach (int column in Enumerable.Range(1, shown.Length + 1))
        {
            table.Columns[column].RightAligned();
        }

        foreach (TableAudit row in audit.Tables)
        {
            table.AddRow(
            [
                Markup.Escape(row.Table.ToString()),
                Number(row.Rows),
                .. shown.Select(tenant => row.RowsByTenant is null ? "[dim]–[/]" : Number(row.RowsByTenant.GetValueOrDefault(tenant.Key))),
                row.Rows > 0 ? "[green]populated[/]" : row.MayBeEmpty ? "[dim]empty, as the contract allows[/]" : "[red]empty[/]",
            ]);
        }

        console.Write(table);
        foreach ((string key, string name) in audit.Tenants)
        {
            console.MarkupLine($"{Markup.Escape(name)}: {PerCent(audit.CoverageOf(key))} of the tables that hold tenants' rows");
        }

        int covered = audit.Tables.Count - audit.Uncovered.Count();
        string colour = covered == audit.Tables.Count ? "green" : "red";
        console.MarkupLine(
            $"[{colour}]coverage {PerCent(audit.Coverage)}[/]: {Number(covered)} of {Number(audit.Tables.Count)} tables populated, {Number(audit.Rows)} rows");
    }

    // Downwards: 99.96 per cent is not 100.
    private static string PerCent(double value) => $"{(Math.Floor(value * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture)} %";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
