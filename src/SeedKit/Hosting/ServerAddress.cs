using Npgsql;

namespace SeedKit.Hosting;

/// <summary>Reads an Npgsql connection string or a <c>postgresql://</c> address, and keeps passwords out of messages.</summary>
public static class ServerAddress
{
    private const string Expected = "an Npgsql connection string (Host=...;Username=...) or an address (postgresql://user@host:5432/database)";

    /// <summary>Reads the text of a variable or an option. Username and database default to <c>postgres</c>.</summary>
    /// <param name="variable">The variable or option, for messages.</param>
    /// <param name="text">What it holds.</param>
    /// <exception cref="HostSettingException">The text is neither; the message shows nothing of it.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string variable, string text)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = IsAddress(text) ? ParseAddress(text) : new NpgsqlConnectionStringBuilder(text.Trim());
        }
        // The parser's message may quote a part of the password (one with a semicolon in it): it is left out on purpose.
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw Unreadable(variable, "It holds something that cannot be read as either (not shown: it may hold a password).");
        }

        if (string.IsNullOrEmpty(builder.Host))
        {
            throw Unreadable(variable, "It names no host.");
        }

        builder.Username ??= "postgres";
        builder.Database ??= "postgres";
        return builder;
    }

    /// <summary>Takes the password out of a message that came from below.</summary>
    public static string Redact(string message, NpgsqlConnectionStringBuilder builder)
    {
        string text = message.ReplaceLineEndings(" ").TrimEnd('.');
        return string.IsNullOrEmpty(builder.Password) ? text : text.Replace(builder.Password, "***", StringComparison.Ordinal);
    }

    private static bool IsAddress(string text) =>
        text.TrimStart().StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.TrimStart().StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder ParseAddress(string text)
    {
        Uri address = new(text.Trim());
        string[] user = address.UserInfo.Split(':', 2);
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = Uri.UnescapeDataString(address.Host),
            Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port,
        };
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        if (address.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            builder.Database = Uri.UnescapeDataString(database);
        }

        foreach (string pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            Set(builder, Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
        }

        return builder;
    }

    /// <summary>libpq's names of the parameters that people put in addresses; everything else must be a name of Npgsql's.</summary>
    private static void Set(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        string key = name switch
        {
            "sslmode" => "SSL Mode",
            "sslrootcert" => "Root Certificate",
            "sslcert" => "SSL Certificate",
            "sslkey" => "SSL Key",
            "connect_timeout" => "Timeout",
            "application_name" => "Application Name",
            "host" => "Host",
            "port" => "Port",
            "user" => "Username",
            "password" => "Password",
            "dbname" => "Database",
            "options" => "Options",
            _ => name,
        };
        // libpq writes verify-ca and verify-full, Npgsql VerifyCA and VerifyFull.
        builder[key] = key == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
    }

    private static HostSettingException Unreadable(string variable, string found) => new(
        variable, $"{variable} holds {Expected}.", found, $"Mend {variable}, or unset it to let SeedKit start a throwaway server.");
}
