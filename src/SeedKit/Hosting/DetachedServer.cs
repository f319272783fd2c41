using System.Text.Json.Serialization;

namespace SeedKit.Hosting;

/// <summary>A server that outlives the process that started it.</summary>
public sealed record DetachedServer
{
    /// <summary>The name of its directory: unique on this machine.</summary>
    public required string Name { get; init; }

    /// <summary>The process number of the server.</summary>
    public required int Process { get; init; }

    /// <summary>The directory that goes with it: data, log, socket.</summary>
    public required string Directory { get; init; }

    /// <summary>Where its socket lies.</summary>
    public required string SocketDirectory { get; init; }

    /// <summary>How to connect as superuser to the database <c>postgres</c>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary><c>server_version_num</c>: 150020 is 15.20.</summary>
    public required int Version { get; init; }

    /// <summary>Where the data lies and on what kind of storage, for people.</summary>
    public required string StorageDescription { get; init; }

    [JsonIgnore]
    internal string Data => Path.Combine(Directory, "data");
}
