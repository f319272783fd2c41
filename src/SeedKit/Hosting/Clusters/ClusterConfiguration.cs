using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// Writes <c>postgresql.conf</c> and <c>pg_hba.conf</c> of a throwaway cluster whole. Not on the command line: what stands
/// there, a test's <c>ALTER SYSTEM</c> could not override.
/// </summary>
internal static partial class ClusterConfiguration
{
    /// <summary>The settings of every server that SeedKit starts, before the caller's.</summary>
    internal static Dictionary<string, string> Defaults(RunDirectory run) => new(StringComparer.Ordinal)
    {
        // Reached by a socket in a directory that only its owner may enter: no port to race for, no password to leak.
        ["listen_addresses"] = "",
        ["unix_socket_directories"] = run.Sockets,
        ["port"] = "5432",
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
        ["max_wal_size"] = run.Storage.MaximumWal(),
        ["min_wal_size"] = "2MB",
        // Statistics change when the seed analyzes and at no other time, so that plans are the same in every run.
        ["autovacuum"] = "off",
        ["jit"] = "off",
        ["max_prepared_transactions"] = "64",
        // Room for 25,000 locks at once; the server makes the tables when it starts, which is a good part of what that takes it.
        ["max_locks_per_transaction"] = "64",
        // As many predicate locks as a server of 100 connections has, which is PostgreSQL's default, and one transaction may have as
        // many of one table: only with all of them in use would serializable transactions lock more coarsely.
        ["max_pred_locks_per_transaction"] = "18",
        ["max_pred_locks_per_relation"] = "31",
        // In memory the segments lie in the data directory and go with it; on disk they would be written back.
        ["dynamic_shared_memory_type"] = run.Storage.IsMemory ? "mmap" : "posix",
        // The same words, dates and numbers on every machine.
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

    /// <summary>Writes both files into a data directory.</summary>
    internal static void Write(RunDirectory run, IReadOnlyDictionary<string, string> settings)
    {
        Dictionary<string, string> all = Defaults(run);
        foreach ((string name, string value) in settings)
        {
            all[name.ToLowerInvariant()] = value;
        }

        WriteFile(run, "postgresql.conf", Render(all));
        WriteFile(run, "pg_hba.conf", "local all all trust\nlocal replication all trust\n");
    }

    /// <summary>One setting a line, values quoted.</summary>
    internal static string Render(IReadOnlyDictionary<string, string> settings)
    {
        StringBuilder text = new("# Written by SeedKit at each start.\n");
        foreach ((string name, string value) in settings)
        {
            if (!SettingName().IsMatch(name) || value.AsSpan().ContainsAny('\0', '\n', '\r'))
            {
                throw new HostSettingException(
                    name,
                    "A server setting has a name of letters, digits, dots and underscores, and a value on one line.",
                    $"'{name}' does not.",
                    "Mend ServerOptions.Settings.");
            }

            string escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{name} = '{escaped}'\n");
        }

        return text.ToString();
    }

    private static void WriteFile(RunDirectory run, string name, string text)
    {
        string path = Path.Combine(run.Data, name);
        File.WriteAllText(path, text);
        run.User.Own(path);
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.]*$")]
    private static partial Regex SettingName();
}
