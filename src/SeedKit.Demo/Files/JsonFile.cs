using System.Text.Json;
using SeedKit.Demo.World;

namespace SeedKit.Demo.Files;

/// <summary>An array of objects, as inventories of clouds are exported.</summary>
internal static class JsonFile
{
    public static void Write(IEnumerable<RawRecord> records, Stream target)
    {
        using Utf8JsonWriter json = new(target, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (RawRecord record in records)
        {
            json.WriteStartObject();
            foreach ((string field, string value) in record.Raw)
            {
                json.WriteString(field, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
