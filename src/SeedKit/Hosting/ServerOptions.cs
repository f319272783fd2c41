using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SeedKit.Hosting;

/// <summary>What is asked of a server, whichever host starts it.</summary>
public sealed record ServerOptions
{
    /// <summary>The oldest major version that SeedKit supports.</summary>
    public const int OldestMajor = 15;

    /// <summary>The newest major version that SeedKit is tested with.</summary>
    public const int NewestMajor = 18;

    private readonly int? _desiredMajor;

    /// <summary>
    /// The major version to run, or null for any of 15 to 18. Left out, the variable <c>SEEDKIT_POSTGRES_VERSION</c> decides.
    /// </summary>
    /// <exception cref="HostSettingException">The variable holds something else than 15, 16, 17 or 18.</exception>
    public int? DesiredMajor
    {
        get => _desiredMajor ?? ReadDesiredMajor();
        init => _desiredMajor = value;
    }

    /// <summary>Where variables are read from. Default: the variables of this process; tests bring their own.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>
    /// Server settings by name, over SeedKit's own (durability off, <c>wal_level = minimal</c>). They are written to
    /// <c>postgresql.conf</c> of a server that SeedKit starts; an external server is left as it is.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The fingerprint of what the caller will put on the server, or null. Where a cluster was saved under it, the server
    /// starts from that and <see cref="Server.StartedFromCache"/> is true; else it starts blank and
    /// <see cref="Server.SaveAsync"/> saves it. A host without a cluster cache ignores it.
    /// </summary>
    public string? CacheKey { get; init; }

    /// <summary>
    /// Whether the server outlives this process from its start, until <see cref="DetachedServers.StopAsync"/>. Default: it dies
    /// with it. Where more is to be done on it first, leave this out and call <see cref="Server.DetachAsync"/> at the end.
    /// </summary>
    public bool Detached { get; init; }

    /// <summary>
    /// Whether <see cref="Server.DetachAsync"/> may be called later: hosts whose servers always end with this process then do not
    /// serve. Default: any host may serve.
    /// </summary>
    public bool Detachable { get; init; }

    /// <summary>
    /// Where the data directory goes, or null: memory (<c>/dev/shm</c>) where there is room, else the temporary folder.
    /// </summary>
    public string? StorageDirectory { get; init; }

    /// <summary>Hears which host was chosen and what was swept.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>How long a server may take to answer before the start counts as failed. Default: 60 seconds.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether the server is handed over while databases of a saved cluster are still being copied. Who sets it asks
    /// <see cref="Server.WholeAsync"/> before anything is done with one.
    /// </summary>
    internal bool MayReturnEarly { get; init; }

    private int? ReadDesiredMajor()
    {
        string? text = Environment("SEEDKIT_POSTGRES_VERSION");
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int major) && major is >= OldestMajor and <= NewestMajor
            ? major
            : throw new HostSettingException(
                "SEEDKIT_POSTGRES_VERSION",
                "SEEDKIT_POSTGRES_VERSION holds a major version of PostgreSQL, 15 to 18.",
                $"It holds '{text}'.",
                "Set it to 15, 16, 17 or 18, or unset it to take what the machine has.");
    }
}
