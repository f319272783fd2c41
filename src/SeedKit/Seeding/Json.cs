using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SeedKit.Seeding;

/// <summary>
/// A JSON value as text, built without reflection: <c>Json.Object(("cpu", 8), ("tags", Json.Array("web", "prod")))</c>.
/// A member whose value is C# <c>null</c> becomes JSON <c>null</c>; for SQL NULL a column returns <c>(Json?)null</c>.
/// </summary>
[SuppressMessage("Naming", "CA1720", Justification = "An object is what JSON calls it.")]
public readonly record struct Json
{
    private readonly string? text;

    private Json(string text) => this.text = text;

    /// <summary>The JSON value <c>null</c>.</summary>
    public static Json Null { get; } = new("null");

    /// <summary>The JSON text.</summary>
    public string Text => text ?? "null";

    /// <summary>Takes text that is JSON already; the server refuses what is not.</summary>
    public static Json Raw(string json) => new(json);

    /// <summary>An object, its members in the order given (jsonb keeps its own order).</summary>
    public static Json Object(params ReadOnlySpan<(string Name, Json Value)> members)
    {
        StringBuilder json = new("{");
        foreach ((string name, Json value) in members)
        {
            _ = json.Append(json.Length == 1 ? "" : ", ").Append(Quote(name)).Append(": ").Append(value.Text);
        }

        return new(json.Append('}').ToString());
    }

    /// <summary>An object from pairs.</summary>
    public static Json Object(IEnumerable<(string Name, Json Value)> members) => Object([.. members]);

    /// <summary>An array.</summary>
    public static Json Array(params ReadOnlySpan<Json> items)
    {
        StringBuilder json = new("[");
        foreach (Json item in items)
        {
            _ = json.Append(json.Length == 1 ? "" : ", ").Append(item.Text);
        }

        return new(json.Append(']').ToString());
    }

    /// <summary>An array from a sequence.</summary>
    public static Json Array(IEnumerable<Json> items) => Array([.. items]);

    /// <summary>An array of strings.</summary>
    public static Json Array(IEnumerable<string> items) => Array([.. items.Select(item => (Json)item)]);

    /// <summary>A string, or null.</summary>
    public static implicit operator Json(string? value) => value is null ? Null : new(Quote(value));

    /// <summary>A number.</summary>
    public static implicit operator Json(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, or null.</summary>
    public static implicit operator Json(int? value) => value is { } number ? number : Null;

    /// <summary>A number.</summary>
    public static implicit operator Json(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with the scale it has.</summary>
    public static implicit operator Json(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with the scale it has, or null.</summary>
    public static implicit operator Json(decimal? value) => value is { } number ? number : Null;

    /// <summary>True or false.</summary>
    public static implicit operator Json(bool value) => new(value ? "true" : "false");

    /// <summary>A uuid as a string.</summary>
    public static implicit operator Json(Guid value) => new($"\"{value:D}\"");

    /// <summary>A uuid as a string, or null.</summary>
    public static implicit operator Json(Guid? value) => value is { } id ? id : Null;

    /// <summary>An instant as a string, in UTC and whole seconds.</summary>
    public static implicit operator Json(DateTimeOffset value) =>
        new(value.UtcDateTime.ToString("'\"'yyyy-MM-dd'T'HH:mm:ss'Z\"'", CultureInfo.InvariantCulture));

    /// <summary>An instant as a string, or null.</summary>
    public static implicit operator Json(DateTimeOffset? value) => value is { } instant ? instant : Null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Quote(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
