using System.Globalization;
using System.Text;
using SeedKit.Catalog;
using SeedKit.Contracts;

namespace SeedKit.Tool.Documentation;

/// <summary>To whom the rows of each table belong, and what keeps tenants apart.</summary>
internal static class TenancyPage
{
    public static string Write(IReadOnlyList<Table> tables, Tenancy? tenancy)
    {
        StringBuilder text = new("# Tenancy\n\nWritten by `seedkit docs`; do not edit.\n\n");
        if (tenancy is null)
        {
            return text.Append("The contract declares no tenancy.\n").ToString();
        }

        foreach (TenancyLevel level in tenancy.Levels)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{MarkdownText.Escape(level.Name)}**: a row of {MarkdownText.Code(level.Root.ToString())}, ");
            text.Append(CultureInfo.InvariantCulture, $"carried as {MarkdownText.Code(level.Column)}");
            text.Append(level.Setting is { } setting ? $", bound to a session by {MarkdownText.Code(setting)}\n" : "\n");
        }

        text.Append("\n| Table | Belongs to | Row-level security | Why it belongs to no tenant |\n|---|---|---|---|\n");
        foreach (Table table in tables)
        {
            string owner = string.Join(", ", tenancy.LevelsOf(table.Name).Select(level => Owner(table, level)));
            string? reason = tenancy.Exemptions.FirstOrDefault(exemption => exemption.Table == table.Name)?.Reason
                ?? (table.Name == tenancy.Root ? "its rows are the tenants" : null);
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(table.Name.ToString())} | {(owner.Length > 0 ? owner : "–")} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Security(table)} | {MarkdownText.Escape(reason)} |\n");
        }

        return text.ToString();
    }

    private static string Owner(Table table, TenancyLevel level) => table.FindColumn(level.Column) is null
        ? $"{MarkdownText.Escape(level.Name)}, but has no column {MarkdownText.Code(level.Column)}"
        : MarkdownText.Escape(level.Name);

    private static string Security(Table table) => table switch
    {
        { RowSecurity: true, ForceRowSecurity: true } => "forced",
        { RowSecurity: true } => "on, not for the owner",
        _ => "off",
    };
}
