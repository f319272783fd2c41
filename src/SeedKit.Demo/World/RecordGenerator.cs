using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>
/// The records of the files. A record is written from the asset it stands for, the way its source system writes; the approved
/// mappings turn it back, so that raw record, cleansed record and asset agree.
/// </summary>
internal static class RecordGenerator
{
    public static IReadOnlyList<RawRecord> Create(TenantWorld world)
    {
        List<RawRecord> records = [];
        List<Asset> known = [];
        foreach (DataImport import in world.Imports.OrderBy(import => import.CreatedAt))
        {
            Asset[] brought = [.. world.Assets.Where(asset => asset.Import?.Id == import.Id)];
            records.AddRange(Create(world, import, brought, known));
            known.AddRange(brought);
        }

        return records;
    }

    private static IEnumerable<RawRecord> Create(TenantWorld world, DataImport import, Asset[] brought, List<Asset> known)
    {
        SourceField[] approved = [.. world.Mappings.Where(mapping => mapping.Import.Id == import.Id && mapping.Status == ReviewStatus.Approved).Select(mapping => mapping.Field)];
        RecordFate[] fates = world.Stream("raw_import_records", import.Key, "order").Shuffle(Fates(import.Plan));
        if (import.Status is ImportStatus.Processing or ImportStatus.Failed)
        {
            // Work stopped somewhere in the file: what is untouched comes last.
            fates = [.. fates.OrderBy(fate => fate == RecordFate.Untouched)];
        }

        AssetGenerator generator = new(world);
        AssetSource unlisted = new(new SourcePlan { Flow = null, Method = AssetDiscoveryMethod.Import, IsPlanned = false }, null, import, world.MasterFlows[0]);
        int[] counts = new int[Enum.GetValues<RecordFate>().Length];
        int start = AssetGenerator.Unlisted + (100 * world.Imports.ToList().IndexOf(import));
        for (int index = 1; index <= fates.Length; index++)
        {
            RecordFate fate = fates[index - 1];
            int number = counts[(int)fate]++;
            Asset asset = fate switch
            {
                RecordFate.New => brought[number],
                RecordFate.Duplicate => brought[number % brought.Length],
                RecordFate.Merged => known[number % known.Count],
                _ => generator.Create(number % 4 == 3 ? AssetType.Database : AssetType.Server, start + (20 * (int)fate) + number, unlisted),
            };
            yield return Record(world, import, approved, index, fate, number, asset);
        }
    }

    private static IEnumerable<RecordFate> Fates(ImportPlan plan) =>
    [
        .. Enumerable.Repeat(RecordFate.New, plan.New), .. Enumerable.Repeat(RecordFate.Merged, plan.Merged),
        .. Enumerable.Repeat(RecordFate.Duplicate, plan.Duplicates), .. Enumerable.Repeat(RecordFate.Excluded, plan.Excluded),
        .. Enumerable.Repeat(RecordFate.Invalid, plan.Invalid), .. Enumerable.Repeat(RecordFate.Waiting, plan.Waiting),
        .. Enumerable.Repeat(RecordFate.Untouched, plan.Untouched),
    ];

    private static RawRecord Record(TenantWorld world, DataImport import, SourceField[] approved, int index, RecordFate fate, int number, Asset asset)
    {
        IReadOnlyList<SourceField> fields = SourceFields.Of(import.Format);
        (string Field, string Value)[] raw = [.. fields.Select(field => (field.Name, field.Encode(asset)))];
        (string Field, string Message)? fault = fate == RecordFate.Invalid ? Spoil(fields, raw, number) : null;
        bool cleansed = fate is RecordFate.New or RecordFate.Merged or RecordFate.Duplicate or RecordFate.Waiting;
        bool processed = fate != RecordFate.Untouched;
        return new RawRecord
        {
            Id = world.Id("raw_import_records", $"{import.Key} {index}"),
            Import = import,
            Index = index,
            Fate = fate,
            Raw = raw,
            Cleansed = cleansed
                ? Json.Object(approved.Where(field => field.Encode(asset).Length > 0).Select(field => (field.Target, field.Value(asset))))
                : (Json?)null,
            Errors = fault is { } found ? [found] : [],
            Notes = Notes(fate, asset),
            Asset = fate is RecordFate.New or RecordFate.Merged ? asset : null,
            ProcessedAt = processed ? import.StartedAt!.Value.AddSeconds(15 + (index * 3)) : null,
        };
    }

    private static string? Notes(RecordFate fate, Asset asset) => fate switch
    {
        RecordFate.Merged => $"Merged into {asset.Name}, which an earlier import had brought.",
        RecordFate.Duplicate => $"Duplicate of {asset.Name} in the same file.",
        RecordFate.Excluded => "Switched off according to its source; left out of the inventory.",
        _ => null,
    };

    // The ways in which real exports go wrong: nothing where a name must be, an address or a number that is none, an unknown code.
    private static (string Field, string Message) Spoil(IReadOnlyList<SourceField> fields, (string Field, string Value)[] raw, int number)
    {
        string[] targets = ["name", "ip_address", "cpu_cores", "environment"];
        (string Value, string Message)[] faults =
        [
            ("", "A value is required."), ("198.51.100.999", "'198.51.100.999' is no address."),
            ("eight", "'eight' is no number."), ("PRDX", "'PRDX' is no known environment."),
        ];
        for (int step = 0; ; step++)
        {
            int kind = (number + step) % targets.Length;
            int place = fields.ToList().FindIndex(field => field.Target == targets[kind]);
            if (place >= 0)
            {
                raw[place] = (fields[place].Name, faults[kind].Value);
                return (fields[place].Name, faults[kind].Message);
            }
        }
    }
}
