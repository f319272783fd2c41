using System.Security.Cryptography;
using System.Text;
using SeedKit.Postgres;

namespace SeedKit.Snapshots;

/// <summary>
/// File names for tables: safe on every file system, different for different tables even where case does not count (hence
/// capital letters are escaped), and short enough for names of 63 bytes in any script.
/// </summary>
internal static class FileName
{
    private const int LongestName = 150;

    public static string Of(QualifiedName name)
    {
        string escaped = $"{Escape(name.Schema)}.{Escape(name.Name)}";
        return escaped.Length <= LongestName
            ? escaped
            : $"{escaped[..(LongestName - 20)]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(escaped)))[..16]}";
    }

    private static string Escape(string part)
    {
        StringBuilder text = new();
        foreach (byte letter in Encoding.UTF8.GetBytes(part))
        {
            if (char.IsAsciiLetterLower((char)letter) || char.IsAsciiDigit((char)letter) || letter is (byte)'_' or (byte)'-')
            {
                text.Append((char)letter);
            }
            else
            {
                text.Append('%').Append(Convert.ToHexString([letter]));
            }
        }

        return text.ToString();
    }
}
