namespace SeedKit.Hosting;

/// <summary>The facts of a running server, as its host tells them.</summary>
public sealed record ServerDescription
{
    /// <summary>The name of the host that started it.</summary>
    public required string HostName { get; init; }

    /// <summary>How to connect as superuser to the database <c>postgres</c>; may hold a password.</summary>
    public required string ConnectionString { get; init; }

    /// <summary><c>server_version_num</c>: 150020 is 15.20.</summary>
    public required int Version { get; init; }

    /// <summary>Where the data lies and on what kind of storage, for people.</summary>
    public required string StorageDescription { get; init; }

    /// <summary>Whether the cluster came from the cache, with all that was on it when it was saved.</summary>
    public bool StartedFromCache { get; init; }

    /// <summary>The server's log file, or null where SeedKit cannot read it.</summary>
    public string? LogFile { get; init; }

    /// <summary>Reads the whole log of a server whose log is not a file here, in a container for instance; or null.</summary>
    public Func<CancellationToken, Task<string>>? ReadLog { get; init; }
}
