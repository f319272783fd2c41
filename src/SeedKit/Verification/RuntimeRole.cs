using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Whether a rule can act as the application's role, bound to a tenant.</summary>
internal static class RuntimeRole
{
    /// <summary>What contract and catalog lack for it, or null.</summary>
    public static string? WhyNot(RuleContext context)
    {
        if (context.Contract.Tenancy is not { } tenancy)
        {
            return "The contract has no 'tenancy'.";
        }

        if (tenancy.Levels[0].Setting is null)
        {
            return $"The contract's tenancy level '{tenancy.Levels[0].Name}' has no 'setting'.";
        }

        if (context.Contract.RuntimeRole is not { } name)
        {
            return "The contract has no 'runtimeRole'.";
        }

        // A role that no policy binds would only repeat, table by table, what SK1408 says once.
        return context.Catalog.Roles.FirstOrDefault(role => role.Name == name) switch
        {
            null => $"Role {name}, the contract's 'runtimeRole', does not exist.",
            { Superuser: true } => $"Role {name} is a superuser: no policy binds it.",
            { BypassRowSecurity: true } => $"Role {name} bypasses row-level security: no policy binds it.",
            _ => null,
        };
    }

    /// <summary>Why the session may not take the role, or null; the session stays as it is.</summary>
    public static async Task<string?> WhyNotAssumedAsync(NpgsqlConnection connection, string role, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("savepoint seedkit_role", cancellationToken);
        try
        {
            await using NpgsqlCommand command = new("select set_config('role', $1, true)", connection) { Parameters = { new() { Value = role } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return null;
        }
        catch (PostgresException exception) when (exception.SqlState is "42501" or "22023")
        {
            return $"Role {role} cannot be assumed: {exception.MessageText}.";
        }
        finally
        {
            await connection.ExecuteAsync("rollback to savepoint seedkit_role; release savepoint seedkit_role", CancellationToken.None);
        }
    }
}
