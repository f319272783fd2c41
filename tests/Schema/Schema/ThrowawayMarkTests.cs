using FluentAssertions;
using Npgsql;
using SeedKit.Schema;
using SeedKit.Tests.Schema.Catalog;
using Xunit;

namespace SeedKit.Tests.Schema.Schema;

public sealed class ThrowawayMarkTests(BlankDatabases databases)
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_mark_is_set_by_hand_and_never_by_installing()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        (await ThrowawayMark.IsSetAsync(connection, CancellationToken)).Should().BeFalse();
        await ThrowawayMark.SetAsync(connection, "a test", CancellationToken);
        await ThrowawayMark.SetAsync(connection, "the same test", CancellationToken);

        (await ThrowawayMark.IsSetAsync(connection, CancellationToken)).Should().BeTrue();
        (await BlankDatabase.ScalarAsync<string>(connection, "select reason from seedkit.throwaway")).Should().Be("the same test");
    }

    [Fact]
    public async Task A_database_without_bookkeeping_has_no_mark_and_takes_none()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();

        Func<Task> set = () => ThrowawayMark.SetAsync(connection, "a test", CancellationToken);

        (await ThrowawayMark.IsSetAsync(connection, CancellationToken)).Should().BeFalse();
        await set.Should().ThrowAsync<SchemaNotInstalledException>();
    }
}
