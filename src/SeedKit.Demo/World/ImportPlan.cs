namespace SeedKit.Demo.World;

/// <summary>What a file brings: how many records of each fate. The counters of the import follow from it, and so do the rows.</summary>
internal sealed record ImportPlan
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required ImportType Type { get; init; }

    public required ImportFormat Format { get; init; }

    public required string FileName { get; init; }

    public required string SourceSystem { get; init; }

    public required ImportStatus Status { get; init; }

    public string? Description { get; init; }

    /// <summary>When it was uploaded, before the reference instant.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>Records that became assets: as many as assets name this import as their source.</summary>
    public int New { get; init; }

    /// <summary>Records that an earlier import had brought: merged into the asset that is there.</summary>
    public int Merged { get; init; }

    /// <summary>Records that the same file holds twice.</summary>
    public int Duplicates { get; init; }

    /// <summary>Valid records of systems that are switched off already.</summary>
    public int Excluded { get; init; }

    /// <summary>Records with a missing or malformed value.</summary>
    public int Invalid { get; init; }

    /// <summary>Records that are cleansed and wait for the inventory.</summary>
    public int Waiting { get; init; }

    /// <summary>Records that nobody has looked at yet.</summary>
    public int Untouched { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public FlowError? Error { get; init; }

    public int Total => New + Merged + Duplicates + Excluded + Invalid + Waiting + Untouched;

    public int Processed => Total - Untouched;

    public string MimeType => Format switch
    {
        ImportFormat.Csv => "text/csv",
        ImportFormat.Json => "application/json",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
}
