using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SeedKit.Schema;

/// <summary>
/// Tells whether two sets of scripts would make the same database. Line endings do not count, since a check-out may change
/// them; SeedKit's own bookkeeping does, so that a template made by an older SeedKit is not taken for a new one.
/// </summary>
public static class SchemaFingerprint
{
    /// <summary>SHA-256 over the names and texts of all scripts, in lower-case hexadecimal.</summary>
    public static string Compute(SchemaScripts scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Bookkeeping.CreateSql);
        foreach (IReadOnlyList<SchemaScript> list in (ReadOnlySpan<IReadOnlyList<SchemaScript>>)[scripts.Up, scripts.Down, scripts.ReferenceData])
        {
            Append(hash, list.Count);
            foreach (SchemaScript script in list)
            {
                Append(hash, script.Name);
                Append(hash, script.Sql);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The length goes first: without it a text could move from one script to the next unnoticed.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
