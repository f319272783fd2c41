using SeedKit.Demo.World;

namespace SeedKit.Demo.Files;

/// <summary>The file behind an import, in the bytes its source system would have exported.</summary>
internal static class SampleFile
{
    /// <summary>Writes the file of an import; it holds the raw records, in their order.</summary>
    public static void Write(TenantWorld tenant, DataImport import, Stream target)
    {
        IReadOnlyList<RawRecord> records = [.. tenant.RecordsOf[import.Id]];
        string[] header = [.. SourceFields.Of(import.Format).Select(field => field.Name)];
        switch (import.Format)
        {
            case ImportFormat.Csv:
                CsvFile.Write([header, .. Lines(records.Where(record => !IsBroken(import, record)))], ',', target);
                CsvFile.Write(Lines(records.Where(record => IsBroken(import, record))), ';', target);
                break;
            case ImportFormat.Json:
                JsonFile.Write(records, target);
                break;
            default:
                XlsxFile.Write([header, .. Lines(records)], target);
                break;
        }
    }

    /// <summary>The file's length in bytes.</summary>
    public static long Size(TenantWorld tenant, DataImport import)
    {
        using MemoryStream bytes = new();
        Write(tenant, import, bytes);
        return bytes.Length;
    }

    private static IEnumerable<string[]> Lines(IEnumerable<RawRecord> records) => records.Select(record => record.Raw.Select(pair => pair.Value).ToArray());

    // The export that failed changes its separator where the import gave up, from there to its end; that is why it did.
    private static bool IsBroken(DataImport import, RawRecord record) => import.Status == ImportStatus.Failed && record.Fate == RecordFate.Untouched;
}
