using Npgsql;
using SeedKit.Diagnostics;

namespace SeedKit.Baselines.Resets;

/// <summary>The role may not do what the reset strategy needs; on a server of others, that is mostly a role that is no superuser.</summary>
public sealed class ResetPrivilegeException : SeedKitException
{
    /// <summary>Raises the failure.</summary>
    /// <param name="strategy">The name of the strategy.</param>
    /// <param name="role">The role that connected.</param>
    /// <param name="refusal">What the server said, SQLSTATE 42501.</param>
    public ResetPrivilegeException(string strategy, string role, PostgresException refusal)
        : base(
            new FailureMessage
            {
                Expected = $"a superuser: the {strategy} strategy has to switch triggers off and to watch for DDL.",
                Found = $"the role \"{role}\"; {refusal?.MessageText}.",
                Remedy = "connect as a superuser, or give each test a fresh copy, for which CREATEDB is enough, "
                    + "at some tens of milliseconds: PoolOptions.Strategy = new CloneStrategy().",
            },
            refusal)
    {
        Strategy = strategy;
        Role = role;
    }

    /// <summary>The name of the strategy.</summary>
    public string Strategy { get; }

    /// <summary>The role that connected.</summary>
    public string Role { get; }
}
