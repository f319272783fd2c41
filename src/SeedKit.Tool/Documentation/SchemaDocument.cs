namespace SeedKit.Tool.Documentation;

/// <summary>A file of the documentation of a schema.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Text">Markdown, the last line ended.</param>
internal sealed record SchemaDocument(string FileName, string Text);
