namespace SeedKit.Contracts;

/// <summary>Reads a query that stands in the contract ('sql') or in a file beside it ('file').</summary>
internal static class QueryText
{
    /// <param name="node">The entry that has one of the two keys.</param>
    /// <param name="section">Its members.</param>
    /// <param name="what">What the query is for, as a message names it.</param>
    /// <param name="readBeside">The text of a file by its path from the contract, or null where there is none.</param>
    public static string Read(ContractNode node, ContractSection section, string what, Func<string, string?> readBeside)
    {
        ContractNode? inline = section.Optional("sql");
        ContractNode? file = section.Optional("file");
        if ((inline is null) == (file is null))
        {
            throw node.Complain(
                $"one of the keys 'sql' and 'file' in '{node.Path}'", inline is null ? "none" : "both", "Write the query after 'sql:', or its file after 'file:'.");
        }

        ContractNode place = inline ?? file!;
        string text = inline is not null ? inline.Text() : readBeside(file!.Text()) ?? throw file.Complain(
            $"'{file.Path}' to be a file that can be read", $"'{file.Text()}', which cannot", "Correct the path; it begins where the contract stands.");

        // A file of SQL ends in a semicolon, and a query inside another one must not.
        string query = text.Trim().TrimEnd(';').TrimEnd();
        return query.Length > 0
            ? query
            : throw place.Complain($"'{place.Path}' to be {what}", "nothing to run", "Write the query.");
    }
}
