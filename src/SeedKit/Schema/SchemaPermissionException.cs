using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>The role may not create schemas in the database.</summary>
public sealed class SchemaPermissionException : SeedKitException
{
    /// <summary>Names the role and the database.</summary>
    public SchemaPermissionException(string role, string database)
        : base(new FailureMessage
        {
            Expected = $"a role that may create schemas in database {database}.",
            Found = $"role {role}, which lacks the privilege CREATE on it.",
            Remedy = $"Connect as another role, or as an administrator: GRANT CREATE ON DATABASE {SqlIdentifier.Quote(database)} TO {SqlIdentifier.Quote(role)};",
        }) => (Role, Database) = (role, database);

    /// <summary>The role that connected.</summary>
    public string Role { get; }

    /// <summary>The database.</summary>
    public string Database { get; }
}
