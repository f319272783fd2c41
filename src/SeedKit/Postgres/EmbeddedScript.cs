namespace SeedKit.Postgres;

/// <summary>Reads the <c>.sql</c> files that stand beside their readers and are embedded in the assembly.</summary>
public static class EmbeddedScript
{
    /// <summary>The text of a script in the namespace (that is, the folder) of its reader.</summary>
    /// <param name="reader">The type beside which the file stands.</param>
    /// <param name="fileName">The file's name, with its extension.</param>
    /// <exception cref="FileNotFoundException">The assembly embeds no such file there.</exception>
    public static string Read(Type reader, string fileName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using Stream stream = reader.Assembly.GetManifestResourceStream(reader, fileName)
            ?? throw new FileNotFoundException($"No embedded script '{fileName}' beside {reader.FullName}.", fileName);
        using StreamReader text = new(stream);
        return text.ReadToEnd();
    }
}
