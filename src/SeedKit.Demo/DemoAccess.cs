using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Demo;

/// <summary>How a session of the application works: as which database role, and bound to which tenant.</summary>
public static class DemoAccess
{
    /// <summary>The role of sessions that may write.</summary>
    public const string Application = "seedkit_app";

    /// <summary>The role of sessions on behalf of users whose access level is <c>read_only</c>: it may read what the application may.</summary>
    public const string Reader = "seedkit_reader";

    /// <summary>The settings by which the policies know the tenant.</summary>
    /// <param name="client">The client.</param>
    /// <param name="engagement">The engagement; null for all of the client's.</param>
    public static IReadOnlyDictionary<string, string> Settings(Guid client, Guid? engagement)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal) { ["app.client_account_id"] = client.ToString("D") };
        if (engagement is { } id)
        {
            settings["app.engagement_id"] = id.ToString("D");
        }

        return settings;
    }

    /// <summary>The role that a user's sessions take: the highest access level that is granted and active decides.</summary>
    /// <param name="connection">Bound to the tenant that the user asks for, as either role.</param>
    /// <param name="user">The user's id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>One of the two roles; null for a user who may not enter.</returns>
    public static async Task<string?> RoleOfAsync(NpgsqlConnection connection, Guid user, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(DemoAccess), "Access.role_of_user.sql"), connection)
        {
            Parameters = { new() { Value = user } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }
}
