namespace SeedKit.Postgres;

/// <summary>One statement of a script.</summary>
/// <param name="Text">The statement without its semicolon; comments before it are left out.</param>
/// <param name="Line">The line of the script on which it starts, from 1.</param>
public sealed record SqlStatement(string Text, int Line)
{
    /// <summary>The statement's first line, for messages.</summary>
    public string FirstLine
    {
        get
        {
            int end = Text.AsSpan().IndexOfAny('\r', '\n');
            return end < 0 ? Text : Text[..end].TrimEnd();
        }
    }

    /// <summary>The line of the script at a place in the statement.</summary>
    /// <param name="position">Counted in characters from 1, as the server reports it; 0 means the statement's start.</param>
    public int LineAt(int position) => Line + Text.AsSpan(0, Math.Clamp(position - 1, 0, Text.Length)).Count('\n');
}
