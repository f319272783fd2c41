using Npgsql;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Child;

/// <summary>A test that is in the middle of things for ever, so that somebody can kill its process there. Run on request.</summary>
public sealed class HangingTests(Shelf shelf) : LeasedTest(shelf)
{
    [Fact(Explicit = true)]
    public async Task It_hangs_in_an_open_transaction()
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand write = new("begin; delete from shelf.book", connection);
        await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("SEEDKIT_CHILD_HANGS")!, Lease.Name, TestContext.Current.CancellationToken);

        await Task.Delay(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
    }
}
