using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Demo.Files;
using SeedKit.Demo.World;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Demo;

/// <summary>The sample files read back are the raw records.</summary>
public sealed class SampleFileTests
{
    private static readonly ConcurrentDictionary<string, DemoWorld> Worlds = new(StringComparer.Ordinal);

    public static TheoryData<string, string> Files
    {
        get
        {
            TheoryData<string, string> files = [];
            foreach (string profile in (string[])["compact", "full"])
            {
                foreach (TenantWorld tenant in World(profile).Tenants)
                {
                    foreach (DataImport import in tenant.Imports)
                    {
                        files.Add(profile, import.Plan.FileName);
                    }
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_holds_the_raw_records_of_its_import(string profile, string fileName)
    {
        (TenantWorld tenant, DataImport import) = Find(profile, fileName);
        using MemoryStream file = new();

        SampleFile.Write(tenant, import, file);

        file.Position = 0;
        List<string[]> read = import.Format switch
        {
            ImportFormat.Csv => ReadCsv(file),
            ImportFormat.Json => ReadJson(file),
            _ => ReadXlsx(file),
        };
        read.Should().BeEquivalentTo(tenant.RecordsOf[import.Id].Select(record => record.Raw.Select(pair => pair.Value)), options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData("cmdb_export_2024-05.csv")]
    [InlineData("branch_office_assets.xlsx")]
    public void A_file_has_the_same_bytes_under_another_culture(string fileName)
    {
        (TenantWorld tenant, DataImport import) = Find("compact", fileName);
        byte[] first = Bytes(tenant, import);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" }, TextInfo = { ListSeparator = ";" } };

            Bytes(tenant, import).Should().Equal(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_workbook_does_not_tell_when_it_was_written()
    {
        (TenantWorld tenant, DataImport import) = Find("compact", "branch_office_assets.xlsx");

        using ZipArchive package = new(new MemoryStream(Bytes(tenant, import)));

        package.Entries.Should().OnlyContain(entry => entry.LastWriteTime.Year == 1980);
    }

    [Fact]
    public async Task Writing_the_files_of_a_run_gives_the_manifest_and_every_sample()
    {
        string folder = Directory.CreateTempSubdirectory("seedkit-files-").FullName;
        try
        {
            IReadOnlyList<string> written = await DemoFiles.WriteAsync(
                new SeedOptions { Profile = SeedProfile.Compact }, folder, TestContext.Current.CancellationToken);

            written.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Should().StartWith("SEEDED_IDS.json")
                .And.Contain("demo-corporation/cmdb_export_2024-05.csv", "demo-corporation/cloud_inventory_2024-08.json")
                .And.Contain("demo-corporation/branch_office_assets.xlsx");
            using JsonDocument ids = JsonDocument.Parse(await File.ReadAllTextAsync(written[0], TestContext.Current.CancellationToken));
            ids.RootElement.GetProperty("flows").GetProperty("complete").GetGuid().Should().Be(DemoIds.CompleteFlow);
            ids.RootElement.GetProperty("imports").GetProperty("manual_xlsx").GetGuid().Should().Be(DemoIds.ManualImport);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Bytes(TenantWorld tenant, DataImport import)
    {
        using MemoryStream file = new();
        SampleFile.Write(tenant, import, file);
        return file.ToArray();
    }

    private static (TenantWorld Tenant, DataImport Import) Find(string profile, string fileName) => World(profile).Tenants
        .SelectMany(tenant => tenant.Imports.Select(import => (tenant, import)))
        .Single(pair => pair.import.Plan.FileName == fileName);

    // One world per profile for all cases: the cases of a class run one after another.
    private static DemoWorld World(string profile) => Worlds.GetOrAdd(profile, name =>
    {
        _ = SeedProfile.TryParse(name, out SeedProfile parsed);
        return new DemoWorld(new SeedContext(new SeedOptions { Profile = parsed }));
    });

    private static List<string[]> ReadJson(Stream file) =>
        [.. JsonDocument.Parse(file).RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(field => field.Value.GetString()!).ToArray())];

    private static List<string[]> ReadXlsx(Stream file)
    {
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(file, isEditable: false);
        Worksheet sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet;
        return [.. sheet.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Select(cell => cell.InlineString!.InnerText).ToArray())];
    }

    // The failed export changes its delimiter; a reader told of it at that line finds the rest.
    private static List<string[]> ReadCsv(Stream file)
    {
        using StreamReader text = new(file);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(ReadLine)];
    }

    private static string[] ReadLine(string line)
    {
        using CsvReader reader = CsvReader.FromText(line, new CsvReaderOptions { Separator = line.Contains(';') ? ';' : ',', HasHeader = false });
        reader.Read().Should().BeTrue();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }
}
