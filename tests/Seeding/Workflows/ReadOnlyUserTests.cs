using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Demo;
using SeedKit.Postgres;
using SeedKit.Tests.Support.Demo;
using Xunit;

namespace SeedKit.Tests.Seeding.Workflows;

public sealed class ReadOnlyUserTests(FullDemo demo)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_access_level_of_a_user_decides_the_role()
    {
        await using Lease lease = await LeaseAsync();
        await using NpgsqlConnection connection = await OpenAsync(lease, DemoAccess.Application);
        Guid[] users = [DemoIds.DemoUser, DemoIds.AnalystUser, DemoIds.ViewerUser, DemoIds.ClientAdminUser, DemoIds.ManagerUser, DemoIds.HospitalClient];

        List<string?> roles = [];
        foreach (Guid user in users)
        {
            roles.Add(await DemoAccess.RoleOfAsync(connection, user, Cancellation));
        }

        roles.Should().Equal(DemoAccess.Application, DemoAccess.Application, DemoAccess.Reader, DemoAccess.Application, DemoAccess.Application, null);
    }

    [Fact]
    public async Task No_table_can_be_written_by_a_user_who_may_only_read()
    {
        await using Lease lease = await LeaseAsync();
        await using NpgsqlConnection viewer = await OpenAsync(lease, DemoAccess.Reader);
        List<string> tables = await TablesAsync(viewer);

        List<string> written = [];
        foreach (string table in tables)
        {
            string name = $"migration.{SqlIdentifier.Quote(table)}";
            foreach (string statement in (string[])[$"insert into {name} default values", $"update {name} set {await FirstColumnAsync(viewer, table)} = default", $"delete from {name}", $"truncate {name} cascade"])
            {
                if (await StateAsync(viewer, statement) != PostgresErrorCodes.InsufficientPrivilege)
                {
                    written.Add(statement);
                }
            }
        }

        tables.Should().HaveCount(57);
        written.Should().BeEmpty();
    }

    [Fact]
    public async Task The_steps_of_a_workflow_are_refused_to_the_viewer()
    {
        await using Lease lease = await LeaseAsync();
        await using AppSession session = await AppSession.OpenAsync(lease, DemoIds.ViewerUser);

        Func<Task> start = () => new NewImport { Name = "Warehouse discovery", FileName = "warehouse_systems.csv" }.StartAsync(session);
        Func<Task> approve = () => session.ReviewAsync(DemoIds.ManualImport, "Technology", approve: true);
        Func<Task> advance = () => session.AdvanceAsync(DemoIds.InventoryFlow);

        foreach (Func<Task> step in (Func<Task>[])[start, approve, advance])
        {
            (await step.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private async Task<Lease> LeaseAsync() => await (await demo.StartAsync()).LeaseAsync(Cancellation);

    private static ValueTask<NpgsqlConnection> OpenAsync(Lease lease, string role) =>
        lease.As(role, DemoAccess.Settings(DemoIds.DemoClient, DemoIds.DemoEngagement)).OpenConnectionAsync(Cancellation);

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new("select relname::text from pg_class where relnamespace = 'migration'::regnamespace and relkind = 'r' order by 1", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Cancellation);
        List<string> tables = [];
        while (await reader.ReadAsync(Cancellation))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private static async Task<string> FirstColumnAsync(NpgsqlConnection connection, string table)
    {
        await using NpgsqlCommand command = new("select quote_ident(attname) from pg_attribute where attrelid = ('migration.' || quote_ident($1))::regclass and attnum = 1", connection)
        {
            Parameters = { new() { Value = table } },
        };
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task<string> StateAsync(NpgsqlConnection connection, string statement)
    {
        try
        {
            await using NpgsqlCommand command = new(statement, connection);
            await command.ExecuteNonQueryAsync(Cancellation);
            return PostgresErrorCodes.SuccessfulCompletion;
        }
        catch (PostgresException exception)
        {
            return exception.SqlState;
        }
    }
}
