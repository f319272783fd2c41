using SeedKit.Demo.World;

namespace SeedKit.Demo.Files;

/// <summary>The file behind an import, in the bytes its source system would have exported.</summary>
internal static class SampleFile
{
    /// <summary>Writes the file of an import; it holds the raw records, in their order.</summary>
    public static void Write(TenantWorld tenant, DataImport import, Stream target)
    {
        string[] header = [.. SourceFields.Of(import.Format).Select(field => field.Name)];
        IEnumerable<RawRecord> records = tenant.RecordsOf[import.Id];
        switch (import.Format)
        {
            case ImportFormat.Csv:
                CsvFile.Write(header, records, target, Delimiter(import));
                break;
            case ImportFormat.Json:
                JsonFile.Write(records, target);
                break;
            default:
                XlsxFile.Write(header, records, target);
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

    // The export that failed changes its delimiter where the import gave up; that is why it did.
    private static Func<RawRecord, char> Delimiter(DataImport import) => record =>
        import.Status == ImportStatus.Failed && record.Fate == RecordFate.Untouched ? ';' : ',';
}
