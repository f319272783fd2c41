using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using SeedKit.Demo.Walkthrough;

namespace SeedKit.Demo;

/// <summary>
/// The page of documentation that shows what the demo user sees. Each of its tables stands below a comment that names a query of
/// <see cref="DemoPages"/> or <see cref="DemoScenarios"/>, <c>&lt;!-- query: Dashboard/active_flows rows: 5 columns: status, progress --&gt;</c>, and is
/// what that query returns on the full profile with the default seed value.
/// </summary>
public static partial class DemoWalkthrough
{
    /// <summary>Where this repository keeps the page.</summary>
    public const string DefaultPath = "docs/demo-walkthrough.md";

    /// <summary>The profile whose figures the page shows.</summary>
    public const string Profile = "full";

    private const int DefaultRows = 10;

    /// <summary>The page with its tables made anew; all else stays.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="connection">Open, in no transaction, of a role that may become <see cref="DemoAccess.Application"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">A comment names a query or a column that there is not.</exception>
    public static async Task<string> RenderAsync(string page, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(connection);
        await using NpgsqlTransaction transaction = await BeginAsync(connection, cancellationToken);
        page = page.ReplaceLineEndings("\n");
        StringBuilder rendered = new();
        int end = 0;
        foreach (Match table in Tables(page))
        {
            DemoQuery query = Find(table.Groups["name"].Value);
            int rows = table.Groups["rows"].Success ? int.Parse(table.Groups["rows"].ValueSpan, CultureInfo.InvariantCulture) : DefaultRows;
            string[] columns = table.Groups["columns"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            Group text = table.Groups["text"];
            rendered.Append(page, end, text.Index - end)
                .Append(ResultText.Write(await QueryResult.ReadAsync(connection, query, cancellationToken), rows, columns));
            end = text.Index + text.Length;
        }

        return rendered.Append(page, end, page.Length - end).ToString();
    }

    /// <summary>The names of the queries that the page shows, in its order.</summary>
    /// <param name="page">The page's text.</param>
    public static IReadOnlyList<string> Queries(string page) => [.. Tables(page).Select(table => table.Groups["name"].Value)];

    /// <summary>The names of the queries whose tables differ between the page and what <see cref="RenderAsync"/> made of it.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="rendered">The same page, made anew.</param>
    public static IReadOnlyList<string> Differences(string page, string rendered) =>
        [.. Tables(page).Zip(Tables(rendered)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => pair.First.Groups["name"].Value)];

    private static MatchCollection Tables(string page) => Table().Matches(page.ReplaceLineEndings("\n"));

    private static DemoQuery Find(string name) =>
        DemoPages.All.Concat(DemoScenarios.All).FirstOrDefault(query => query.Name == name) ?? throw new ArgumentException(
            $"Expected the name of a query, found '{name}'. The tables of the walkthrough are results of {nameof(DemoPages)} and {nameof(DemoScenarios)}; "
            + "correct the comment above the table.",
            nameof(name));

    // Local to a read-only transaction that is never committed: the connection is left as it was.
    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        string settings = string.Concat(DemoAccess.Settings(DemoIds.DemoClient, DemoIds.DemoEngagement).Select(setting => $"set local {setting.Key} = '{setting.Value}';"));
        await using NpgsqlCommand command = new(
            $"set transaction read only; set local timezone = 'UTC'; set local datestyle = 'ISO'; {settings} set local role {DemoAccess.Application}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return transaction;
    }

    [GeneratedRegex(@"^<!-- query: (?<name>\S+)(?: rows: (?<rows>\d+))?(?: columns: (?<columns>[\w, ]+))? -->\n```text\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();
}
