using System.IO.Compression;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeedKit.Demo.Files;

/// <summary>A workbook of one sheet, whose bytes are the same whenever and wherever it is written.</summary>
internal static class XlsxFile
{
    // The earliest time a zip entry can have; the package would otherwise hold the time of writing.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(IEnumerable<string[]> lines, Stream target)
    {
        using MemoryStream package = new();
        Build(lines, package);
        using (ZipArchive archive = new(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                entry.LastWriteTime = Written;
            }
        }

        package.WriteTo(target);
    }

    private static void Build(IEnumerable<string[]> lines, MemoryStream package)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        // What deflate makes of the same text differs between versions of .NET, and the size of the file is part of the seed.
        document.CompressionOption = CompressionOption.NotCompressed;
        WorkbookPart workbook = document.AddWorkbookPart();
        // The library gives random names to relationships that have none.
        document.ChangeIdOfPart(workbook, "rId1");
        WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>("rId1");
        sheet.Worksheet = new Worksheet(new SheetData(lines.Select(Row)));
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Assets", SheetId = 1, Id = "rId1" }));
    }

    private static Row Row(string[] cells) => new(cells.Select(cell => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)) }));
}
