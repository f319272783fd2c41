using System.IO.Compression;
using System.Security;
using System.Text;
using SeedKit.Demo.World;

namespace SeedKit.Demo.Files;

/// <summary>
/// A workbook of one sheet, written part by part: a library's package would hold the time of writing, and its compression
/// differs between versions of .NET, so that neither its bytes nor its size would be the same twice. The tests read it back
/// with DocumentFormat.OpenXml.
/// </summary>
internal static class XlsxFile
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    // The earliest time a zip entry can have.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(IReadOnlyList<string> header, IEnumerable<RawRecord> records, Stream target)
    {
        using ZipArchive package = new(target, ZipArchiveMode.Create, leaveOpen: true);
        Part(package, "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Part(package, "_rels/.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(package, "xl/workbook.xml",
            """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Assets" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part(package, "xl/_rels/workbook.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Part(package, "xl/worksheets/sheet1.xml", Sheet(header, records));
    }

    private static void Part(ZipArchive package, string name, string content)
    {
        ZipArchiveEntry entry = package.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Written;
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Declaration + content));
    }

    private static string Sheet(IReadOnlyList<string> header, IEnumerable<RawRecord> records)
    {
        StringBuilder sheet = new("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        Row(sheet, header);
        foreach (RawRecord record in records)
        {
            Row(sheet, record.Raw.Select(pair => pair.Value));
        }

        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    private static void Row(StringBuilder sheet, IEnumerable<string> cells)
    {
        _ = sheet.Append("<row>");
        foreach (string cell in cells)
        {
            _ = sheet.Append("""<c t="inlineStr"><is><t>""").Append(SecurityElement.Escape(cell)).Append("</t></is></c>");
        }

        _ = sheet.Append("</row>");
    }
}
