using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>
/// Turns the names a contract writes into qualified ones: <c>assets</c> stands in the first schema, <c>audit.log</c> in the
/// one it says, and a part that itself holds a dot or a quote stands in double quotes, as in SQL.
/// </summary>
internal sealed class TableNames(string? defaultSchema)
{
    public QualifiedName Read(ContractNode node)
    {
        string text = node.Text();
        List<string>? parts = Split(text);
        return parts switch
        {
            [string schema, string name] => new QualifiedName(schema, name),
            [string name] when defaultSchema is not null => new QualifiedName(defaultSchema, name),
            [_] => throw node.Complain(
                $"'{node.Path}' to be written schema.name, since 'schemas' is empty", $"'{text}'", $"Write 'schemas:' or 'your_schema.{text}'."),
            _ => throw node.Wrong("a table as name or schema.name"),
        };
    }

    private static List<string>? Split(string text)
    {
        List<string> parts = [];
        int index = 0;
        while (true)
        {
            string? part = index < text.Length && text[index] == '"' ? Quoted(text, ref index) : Plain(text, ref index);
            if (string.IsNullOrEmpty(part))
            {
                return null;
            }

            parts.Add(part);
            if (index == text.Length)
            {
                return parts;
            }

            if (text[index++] != '.')
            {
                return null;
            }
        }
    }

    private static string Plain(string text, ref int index)
    {
        int start = index;
        while (index < text.Length && text[index] != '.')
        {
            index++;
        }

        return text[start..index];
    }

    private static string? Quoted(string text, ref int index)
    {
        System.Text.StringBuilder name = new();
        for (index++; index < text.Length; index++)
        {
            if (text[index] != '"')
            {
                name.Append(text[index]);
            }
            else if (index + 1 < text.Length && text[index + 1] == '"')
            {
                name.Append(text[index++]);
            }
            else
            {
                index++;
                return name.ToString();
            }
        }

        return null;
    }
}
