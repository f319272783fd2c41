using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>The row of <c>seedkit.seed_state</c>: what the database was seeded with, and the instant its data takes for "now".</summary>
internal static class SeedState
{
    public static async Task WriteAsync(NpgsqlConnection connection, SeedContext context, string fingerprint, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(SeedState), "seed_state_write.sql"), connection)
        {
            Parameters =
            {
                new() { Value = context.Profile.ToString() },
                new() { Value = context.Seed },
                new() { Value = context.Instant },
                new() { Value = fingerprint },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
