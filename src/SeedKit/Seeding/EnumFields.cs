using System.Text;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>Columns of an enum type take a label as text, or a C# enum whose members are the labels in Pascal case.</summary>
internal static class EnumFields
{
    /// <summary>The encoding; null where the type is neither, or where a member of the C# enum is no label.</summary>
    public static FieldWriter<TValue>? Find<TValue>(QualifiedName type, IReadOnlyList<string> labels)
    {
        if (typeof(TValue) == typeof(string))
        {
            return (FieldWriter<TValue>)(object)Text(type, labels);
        }

        Type members = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        return members.IsEnum && Enum.GetNames(members).All(name => labels.Contains(Label(name), StringComparer.Ordinal))
            ? Members<TValue>(members)
            : null;
    }

    /// <summary>The label of a member: <c>InProgress</c> becomes <c>in_progress</c>.</summary>
    public static string Label(string member)
    {
        StringBuilder label = new(member.Length + 4);
        foreach (char letter in member)
        {
            _ = label.Append(char.IsAsciiLetterUpper(letter) && label.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return label.ToString();
    }

    private static FieldWriter<string?> Text(QualifiedName type, IReadOnlyList<string> labels)
    {
        HashSet<string> known = new(labels, StringComparer.Ordinal);
        return (buffer, value) =>
        {
            if (value is null)
            {
                buffer.WriteNull();
            }
            else if (known.Contains(value))
            {
                buffer.WriteText(value);
            }
            else
            {
                throw new ArgumentException($"The enum {type} has no label '{value}'; it has {string.Join(", ", labels)}.");
            }
        };
    }

    // The tuple of one makes a key of a value that may be null, and keeps the value from being boxed.
    private static FieldWriter<TValue> Members<TValue>(Type members)
    {
        Dictionary<ValueTuple<TValue>, byte[]> labels = [];
        foreach (object member in Enum.GetValues(members))
        {
            labels.Add(new((TValue)member), Encoding.ASCII.GetBytes(Label(member.ToString()!)));
        }

        return (buffer, value) =>
        {
            if (value is null)
            {
                buffer.WriteNull();
                return;
            }

            byte[] label = labels[new(value)];
            buffer.WriteInt32(label.Length);
            buffer.WriteBytes(label);
        };
    }
}
