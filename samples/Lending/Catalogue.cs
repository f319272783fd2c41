using Npgsql;

namespace Lending;

/// <summary>The code under test: what the library does with its database. It commits, as real code does.</summary>
public sealed class Catalogue(NpgsqlDataSource database)
{
    public async Task<int> CountLoansAsync()
    {
        await using NpgsqlCommand command = database.CreateCommand("select count(*)::int from lending.loans where returned_at is null");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    public async Task<int> ReturnAllAsync(DateTimeOffset at)
    {
        await using NpgsqlCommand command = database.CreateCommand("update lending.loans set returned_at = $1 where returned_at is null");
        command.Parameters.AddWithValue(at);
        return await command.ExecuteNonQueryAsync();
    }
}
