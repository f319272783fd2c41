namespace SeedKit.Testcontainers;

/// <summary>
/// The server settings of a container, the same that a local cluster gets. They stand on the command line, as Testcontainers
/// has it, so <c>ALTER SYSTEM</c> does not override them.
/// </summary>
internal static class ContainerSettings
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["cluster_name"] = "seedkit",
        ["max_connections"] = "300",
        ["shared_buffers"] = "128MB",
        // Everything here can be made again: nothing waits for a disk.
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["wal_level"] = "minimal",
        ["max_wal_senders"] = "0",
        ["wal_init_zero"] = "off",
        ["checkpoint_timeout"] = "1h",
        ["max_wal_size"] = "1GB",
        ["min_wal_size"] = "2MB",
        // Statistics change when the seed analyzes and at no other time, so that plans are the same in every run.
        ["autovacuum"] = "off",
        ["jit"] = "off",
        ["max_prepared_transactions"] = "64",
        ["max_locks_per_transaction"] = "64",
        ["max_pred_locks_per_transaction"] = "18",
        ["max_pred_locks_per_relation"] = "31",
        // A container's /dev/shm holds 64 MB, which one parallel hash join may exceed; the data directory is memory anyway.
        ["dynamic_shared_memory_type"] = "mmap",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["datestyle"] = "iso, mdy",
        ["lc_messages"] = "C",
        ["lc_monetary"] = "C",
        ["lc_numeric"] = "C",
        ["lc_time"] = "C",
        ["default_text_search_config"] = "pg_catalog.english",
        ["log_line_prefix"] = "%m [%p] %a %d ",
    };

    /// <summary>The arguments of the server, the caller's settings over ours.</summary>
    internal static string[] Command(IReadOnlyDictionary<string, string> settings)
    {
        Dictionary<string, string> all = new(Defaults, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }

        return [.. all.SelectMany(setting => (string[])["-c", $"{setting.Key}={setting.Value}"])];
    }
}
