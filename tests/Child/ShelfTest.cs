using Npgsql;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Child;

/// <summary>Fifty tests, each of which finds the seed and nothing else and leaves other rows behind.</summary>
public abstract class ShelfTest(Shelf shelf) : LeasedTest(shelf)
{
    public static IEnumerable<TheoryDataRow<int>> Numbers => Enumerable.Range(100, 50).Select(number => new TheoryDataRow<int>(number));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Each_finds_the_seed_and_sees_nobody_elses_changes(int number)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        Assert.Equal("1 book 1, 2 book 2, 3 book 3", await ReadAsync(connection));

        await using NpgsqlCommand write = new(
            $"delete from shelf.book where id = {(number % 3) + 1}; insert into shelf.book values ({number}, '{GetType().Name}')", connection);
        await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        // Time for the others to interfere.
        await using NpgsqlCommand wait = new("select pg_sleep(0.005)", connection);
        await wait.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        string expected = string.Join(", ", Enumerable.Range(1, 3).Where(id => id != (number % 3) + 1).Select(id => $"{id} book {id}"));
        Assert.Equal($"{expected}, {number} {GetType().Name}", await ReadAsync(connection));
    }

    private static async Task<string> ReadAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new("select string_agg(id || ' ' || title, ', ' order by id) from shelf.book", connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
