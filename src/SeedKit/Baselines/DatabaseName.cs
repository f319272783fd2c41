using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SeedKit.Baselines;

/// <summary>
/// The names that SeedKit gives to databases on a server: <c>sk_</c> and sixteen hex digits for a sealed template, <c>_ready</c> after
/// these for a copy of it that belongs to nobody yet, <c>sk_</c>, eight hex digits, the owner's process id and a number for everything that
/// ends with its owner. The process id in the name is what a sweep needs to tell whether the owner still lives.
/// </summary>
internal static class DatabaseName
{
    private const string Prefix = "sk_";

    /// <summary>The name of the sealed template with this fingerprint on a server of this version.</summary>
    /// <remarks>Of this role as well: what another role has provisioned belongs to it, down to the last table.</remarks>
    public static string Template(string fingerprint, int serverVersion, string role)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{fingerprint}\n{serverVersion}\n{role}");
        return Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>The name of a database that belongs to a process; <paramref name="template"/> gives the hash.</summary>
    public static string Owned(string template, int processId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{template.AsSpan(Prefix.Length, 8)}_{processId}_{number}");

    /// <summary>The name of a template's ready copy: see <see cref="Baselines.Template.KeepReadyAsync"/>.</summary>
    public static string Ready(string template) => template + "_ready";

    /// <summary>Reads the owner's process id out of a name.</summary>
    /// <returns>Whether the name is one that <see cref="Owned"/> gave.</returns>
    public static bool TryReadOwner(string name, out int processId)
    {
        processId = 0;
        string[] parts = name.Split('_');
        return parts.Length == 4 && parts[0] == "sk" && parts[1].Length == 8
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out processId)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>Whether the name is one that <see cref="Template"/> gave.</summary>
    public static bool IsTemplate(string name) =>
        name.Length == Prefix.Length + 16 && name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.Skip(Prefix.Length).All(char.IsAsciiHexDigitLower);
}
