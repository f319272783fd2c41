using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Demo;
using SeedKit.Tests.Support.Demo;
using Xunit;

namespace SeedKit.Tests.Seeding.Workflows;

public sealed class ReadOnlyUserTests(FullDemo demo)
{
    // Inserts, updates, deletes and truncates every table; what is not refused for want of a privilege is written down.
    private const string Attempts =
        """
        do $$
        declare
            target record;
            attempt text;
            made integer := 0;
            not_refused text := '';
        begin
            for target in
                select c.oid::regclass as name, quote_ident(a.attname) as field
                from pg_class as c
                join pg_attribute as a on a.attrelid = c.oid and a.attnum = 1
                where c.relnamespace = 'migration'::regnamespace and c.relkind = 'r'
            loop
                foreach attempt in array array['insert into %1$s default values', 'update %1$s set %2$s = default', 'delete from %1$s', 'truncate %1$s cascade']
                loop
                    made := made + 1;
                    begin
                        execute format(attempt, target.name, target.field);
                        not_refused := not_refused || format(E'\n' || attempt, target.name, target.field);
                    exception
                        when insufficient_privilege then null;
                        when others then not_refused := not_refused || format(E'\n' || attempt, target.name, target.field) || ': ' || sqlerrm;
                    end;
                end loop;
            end loop;
            perform set_config('attempts.made', made::text, false), set_config('attempts.not_refused', not_refused, false);
        end
        $$
        """;

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
        await using NpgsqlCommand attempt = new(Attempts, viewer);
        await using NpgsqlCommand outcome = new("select current_setting('attempts.made') || ' attempts' || current_setting('attempts.not_refused')", viewer);

        await attempt.ExecuteNonQueryAsync(Cancellation);

        (await outcome.ExecuteScalarAsync(Cancellation)).Should().Be($"{57 * 4} attempts");
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
}
