namespace SeedKit.Demo.World;

/// <summary>What became of a record of an imported file.</summary>
internal enum RecordFate
{
    New,
    Merged,
    Duplicate,
    Excluded,
    Invalid,
    Waiting,
    Untouched,
}
