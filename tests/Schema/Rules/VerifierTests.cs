using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

public sealed class VerifierTests(RuleServer server) : IClassFixture<RuleServer>
{
    private const string Orders = "create schema shop; create table shop.orders (id int primary key); insert into shop.orders values (1), (2), (3);";

    [Fact]
    public async Task Rows_are_counted_exactly()
    {
        const string sql = Orders + """
            create table shop.events (id int, primary key (id)) partition by range (id);
            create table shop.events_1 partition of shop.events for values from (0) to (10);
            insert into shop.events values (1), (2);
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None);

        report.Summary.Should().BeEquivalentTo(new { Tables = 2, Rows = 5L, Errors = 0, Warnings = 0, Notes = 0 });
    }

    [Fact]
    public async Task More_tables_than_are_counted_at_once_are_counted_by_a_session_alone()
    {
        const string sql = """
            create schema shop;
            do $$ begin
                for i in 1..126 loop
                    execute format('create table shop.t%1$s (id int primary key); insert into shop.t%1$s select generate_series(1, %1$s)', i);
                end loop;
            end $$;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None, new VerificationOptions { Only = ["SK2001"] });

        report.Summary.Should().BeEquivalentTo(new { Tables = 126, Rows = 126L * 127 / 2 });
    }

    [Fact]
    public async Task Tables_that_cannot_be_counted_leave_the_others_counted()
    {
        const string sql = """
            create foreign data wrapper shop_nothing; create server shop_gone foreign data wrapper shop_nothing;
            create schema shop;
            create table shop.a (id int primary key); insert into shop.a values (1);
            create table shop.b (id int primary key); insert into shop.b select generate_series(1, 10);
            create table shop.c (id int primary key); insert into shop.c select generate_series(1, 100);
            create table shop.d (id int primary key); insert into shop.d select generate_series(1, 1000);
            create table shop.e (id int) partition by range (id);
            create foreign table shop.e_1 partition of shop.e for values from (0) to (10) server shop_gone;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None, new VerificationOptions { Only = ["SK2001"] });

        report.Summary.Should().BeEquivalentTo(new { Tables = 5, Rows = 1111L, Errors = 0, Warnings = 0, Notes = 0 });
    }

    [Fact]
    public async Task A_rule_is_asked_of_the_tables_that_hold_rows_and_of_no_other()
    {
        const string sql = """
            create schema shop;
            create function shop.refuse() returns boolean language plpgsql stable as $$ begin raise 'asked of rows'; end $$;
            create table shop.orders (id int primary key, check (shop.refuse()));
            create table shop.lines (id int primary key, order_id int references shop.orders);
            create index on shop.lines (order_id);
            set local session_replication_role = replica;
            insert into shop.lines values (1, 7);
            set local session_replication_role = origin;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None, new VerificationOptions { Only = ["SK2001", "SK2006"] });

        report.Findings.Select(finding => finding.Path.ToString()).Should().Equal("shop.lines.lines_order_id_fkey");
        report.Skipped.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_to_inspect_is_no_pass()
    {
        Func<Task> verifying = () => server.InspectAsync(Orders, Contract.None, new VerificationOptions { Schemas = ["shops"] });

        (await verifying.Should().ThrowAsync<NothingInspectedException>()).WithMessage("""
            Expected: at least one table in schema shops of database 'sk_*'.
            Found:    none there; tables stand in shop.
            Otherwise: zero findings on zero tables would look like a pass.
            Do next:  Name the schema with --schema, or correct 'schemas' in the contract.
            """);
    }

    [Fact]
    public async Task An_unknown_rule_is_refused()
    {
        Func<Task> verifying = () => server.InspectAsync(Orders, Contract.None, new VerificationOptions { Only = ["sk1101", "SK0042"] });

        (await verifying.Should().ThrowAsync<UnknownRuleException>()).Which.Text.Should().Be("SK0042");
    }

    [Fact]
    public async Task Rows_that_a_policy_hides_are_no_pass()
    {
        const string sql = Orders + """
            create role shop_reader;
            grant usage on schema shop to shop_reader;
            grant select on shop.orders to shop_reader;
            alter table shop.orders enable row level security;
            set local role shop_reader;
            """;

        Func<Task> verifying = () => server.InspectAsync(sql, Contract.None);

        (await verifying.Should().ThrowAsync<FilteredDataException>()).WithMessage("""
            Expected: a role that sees every row of every table.
            Found:    row-level security filters 1 tables for role 'shop_reader', the first being shop.orders.
            Otherwise: rows that the role cannot see would pass every rule.
            Do next:  Connect as a superuser, or: ALTER ROLE "shop_reader" BYPASSRLS.
            """);
    }

    [Fact]
    public async Task A_role_that_may_read_no_table_is_refused()
    {
        const string sql = Orders + "create role shop_nobody; set local role shop_nobody;";

        Func<Task> verifying = () => server.InspectAsync(sql, Contract.None);

        (await verifying.Should().ThrowAsync<UnreadableDataException>()).Which.Tables.Should().Be(1);
    }

    [Fact]
    public async Task What_a_role_may_not_read_is_skipped_aloud()
    {
        const string sql = Orders + """
            create table shop.lines (id int primary key, order_id int references shop.orders, note text);
            create index on shop.lines (order_id);
            create role shop_reader;
            grant usage on schema shop to shop_reader;
            grant select on shop.orders to shop_reader;
            set local role shop_reader;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None, new VerificationOptions { Only = ["SK2001", "SK1101"] });

        report.Skipped.Should().Equal(new SkippedRule(new RuleId("SK2001"), "In part: role 'shop_reader' may not read shop.lines."));
        report.Summary.Rows.Should().Be(3);
    }

    [Fact]
    public async Task A_query_that_fails_is_skipped_aloud_and_stops_no_other()
    {
        const string sql = Orders + """
            create function shop.fails(int) returns boolean immutable language plpgsql as $$ begin raise exception 'not today'; end $$;
            alter table shop.orders add constraint orders_fails check (shop.fails(id)) not valid;
            alter table shop.orders add constraint orders_id check (id > 1) not valid;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None, new VerificationOptions { Only = ["SK2006"] });

        report.Skipped.Should().Equal(new SkippedRule(new RuleId("SK2006"), "A query of the rule failed: not today (P0001)."));
        report.Findings.Should().ContainSingle().Which.Path.ToString().Should().Be("shop.orders.orders_id");
    }

    private const string Counted = """
        version: 1
        name: shop
        schemas: [shop]
        requiredColumns: { orders: [{ name: id, type: integer }] }
        agreements:
          - name: positive-orders
            table: orders
            says: Orders are numbered from 1.
            sql: select o.id from shop.orders o where 10 / o.id < 0
        """;

    [Fact]
    public async Task An_agreement_whose_query_fails_on_a_later_row_is_reported()
    {
        const string sql = "create schema shop; create table shop.orders (id int primary key); insert into shop.orders values (-2), (0);";

        VerificationReport report = await server.InspectAsync(sql, ContractReader.Read(Counted, "shop.yaml"), new VerificationOptions { Only = ["SK2018"] });

        report.Findings.Should().ContainSingle().Which.Message.Should().Be("The agreement 'positive-orders' cannot be checked: division by zero (22012).");
        report.Findings[0].Path.ToString().Should().Be("shop.orders.positive-orders");
    }

    [Fact]
    public async Task An_agreement_whose_query_fails_because_the_schema_departs_from_the_contract_is_skipped_aloud()
    {
        const string sql = "create schema shop; create table shop.orders (number int primary key);";

        VerificationReport report = await server.InspectAsync(sql, ContractReader.Read(Counted, "shop.yaml"), new VerificationOptions { Only = ["SK1006", "SK2018"] });

        report.Findings.Should().ContainSingle().Which.Path.ToString().Should().Be("shop.orders.id");
        report.Skipped.Should().Equal(new SkippedRule(new RuleId("SK2018"), "A query of the rule failed: column o.id does not exist (42703)."));
    }

    [Fact]
    public async Task Nothing_can_be_written_while_rules_run()
    {
        const string sql = Orders + """
            create function shop.writes(int) returns boolean language plpgsql as $$ begin delete from shop.orders; return false; end $$;
            alter table shop.orders add constraint orders_writes check (shop.writes(id)) not valid;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None, new VerificationOptions { Only = ["SK2006"] });

        report.Skipped.Should().ContainSingle().Which.Reason.Should().Be("A query of the rule failed: cannot execute DELETE in a read-only transaction (25006).");
        report.Summary.Rows.Should().Be(3);
    }

    [Fact]
    public async Task Evidence_shows_at_most_five_rows_with_their_keys()
    {
        const string sql = """
            create schema shop;
            create table shop.orders (id int primary key);
            create table shop.lines (id int primary key, order_id int constraint lines_order references shop.orders);
            create index on shop.lines (order_id);
            set local session_replication_role = replica;
            insert into shop.lines select i, i * 10 from generate_series(1, 9) as i;
            """;

        VerificationReport report = await server.InspectAsync(sql, Contract.None);

        Finding finding = report.Findings.Should().ContainSingle().Subject;
        finding.Message.Should().Be("9 rows of shop.lines (order_id) refer to a row of shop.orders that does not exist.");
        finding.Evidence.Should().Equal("id = 1, order_id = 10", "id = 2, order_id = 20", "id = 3, order_id = 30", "id = 4, order_id = 40", "id = 5, order_id = 50");
        finding.Query.Should().Be("""
            select c."id", c."order_id"
            from only "shop"."lines" as c
            where (c."order_id" is not null)
              and not exists (select from only "shop"."orders" as p where p."id" = c."order_id")
            """);
        SuppressionText.For(finding, new DateOnly(2027, 1, 31)).Should().Be("""
            - rule: SK2001
              object: 'shop.lines.lines_order'
              reason: why this may stay
              expires: 2027-01-31
            """);
    }

    [Fact]
    public async Task Verifying_leaves_the_connection_as_it_was()
    {
        await using NpgsqlConnection connection = await server.OpenDemoAsync();

        await Verifier.VerifyAsync(connection, Contract.None, VerificationOptions.Default, TestContext.Current.CancellationToken);

        await using NpgsqlCommand command = new(
            "select current_setting('search_path') || '|' || current_setting('row_security') || '|' || current_setting('transaction_read_only')", connection);
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).Should().Be("\"$user\", public|on|off");
    }
}
