using Npgsql;

namespace SeedKit.Baselines.Resets;

/// <summary>A way to return a database to its baseline.</summary>
/// <remarks>Every strategy passes the same contract suite: after a reset, all tables and sequences are as they were.</remarks>
public interface IResetStrategy
{
    /// <summary>A short name in lower case; part of the fingerprint of the databases that the strategy prepares.</summary>
    string Name { get; }

    /// <summary>Prepares a copy of the template once, before it is sealed and copied for every lease.</summary>
    /// <param name="connection">Open, as superuser, to the copy.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    /// <summary>Takes charge of one database that was copied from what <see cref="PrepareAsync"/> prepared.</summary>
    /// <param name="database">The database; it stays the caller's.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken);
}
