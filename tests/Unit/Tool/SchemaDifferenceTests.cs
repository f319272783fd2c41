using FluentAssertions;
using SeedKit.Tool.Differences;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class SchemaDifferenceTests
{
    private const string Table =
        """
        table app.orders
        -- What was bought.
        owner: shop_owner
        row-level security: enabled, forced

        columns:
          id uuid not null default gen_random_uuid()
          code character varying(20) not null
            -- Printed on the label:
              two lines of comment.
          note text

        primary key:
          pk_orders (id)

        foreign keys:
          fk_orders_client (client_id) -> app.clients (id) on delete cascade

        indexes:
          ix_orders_code btree (code)

        policies:
          tenant_isolation permissive for all to PUBLIC
            using: (client_id = current_client())

        grants:
          shop_app: DELETE, INSERT, SELECT
        """;

    private const string Types =
        """
        enum app.state
        owner: shop_owner
          open
          paid

        enum app.colour
        owner: shop_owner
          red
        """;

    /// <summary>A change of the table's text, and how it is to be judged.</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "  note text", "  note text\n  extra text", "Safe", "column extra added: text" },
        { "  note text", "  note text\n  extra text not null", "Breaking", "column extra added: text not null" },
        { "  note text", "  note text\n  extra text not null default 'x'::text", "Safe", "column extra added: text not null default 'x'::text" },
        { "\n  note text", "", "Breaking", "column note removed: text" },
        { "  note text", "  note text not null", "Breaking", "column note: text → text not null" },
        { "  note text", "  note integer", "Breaking", "column note: text → integer" },
        { "varying(20) not null", "varying(20)", "Review", "column code: character varying(20) not null → character varying(20)" },
        { "varying(20)", "varying(40)", "Safe", "column code: character varying(20) not null → character varying(40) not null" },
        { "varying(20)", "varying(10)", "Breaking", "column code: character varying(20) not null → character varying(10) not null" },
        { "character varying(20)", "text", "Safe", "column code: character varying(20) not null → text not null" },
        { " default gen_random_uuid()", "", "Review", "column id: uuid not null default gen_random_uuid() → uuid not null" },
        { "two lines", "three lines", "Safe", "comment of code changed" },
        { "-- What was bought.", "-- What was ordered.", "Safe", "comment of it changed" },
        { "pk_orders (id)", "pk_orders (id, code)", "Breaking", "primary key pk_orders: (id) → (id, code)" },
        { " on delete cascade", "", "Review", "foreign key fk_orders_client: (client_id) -> app.clients (id) on delete cascade → (client_id) -> app.clients (id)" },
        { "  ix_orders_code btree (code)", "  ix_orders_code btree (code)\n  ix_more btree (note)", "Safe", "index ix_more added: btree (note)" },
        { "  ix_orders_code btree (code)", "  ix_orders_code btree (code)\n  ix_more unique btree (note)", "Review", "index ix_more added: unique btree (note)" },
        { "\nindexes:\n  ix_orders_code btree (code)\n", "", "Review", "index ix_orders_code removed: btree (code)" },
        { "current_client()", "true", "Review", "policy tenant_isolation: permissive for all to PUBLIC using: (client_id = current_client()) → permissive for all to PUBLIC using: (client_id = true)" },
        { "\npolicies:\n  tenant_isolation permissive for all to PUBLIC\n    using: (client_id = current_client())\n", "", "Breaking", "policy tenant_isolation removed: permissive for all to PUBLIC using: (client_id = current_client())" },
        { "enabled, forced", "disabled", "Breaking", "row-level security: enabled, forced → disabled" },
        { "enabled, forced", "enabled", "Breaking", "row-level security: enabled, forced → enabled" },
        { "DELETE, INSERT, SELECT", "SELECT", "Breaking", "grant shop_app: DELETE, INSERT, SELECT → SELECT" },
        { "DELETE, INSERT, SELECT", "ALL", "Review", "grant shop_app: DELETE, INSERT, SELECT → ALL" },
        { "owner: shop_owner", "owner: other", "Review", "owner: shop_owner → other" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_of_a_table_is_judged(string old, string current, string impact, string what)
    {
        IReadOnlyList<SchemaChange> changes = Compare("app.orders", Table, Table.Replace(old, current));

        changes.Should().Equal(new SchemaChange(Enum.Parse<Impact>(impact), "table app.orders", what));
    }

    [Theory]
    [InlineData("  paid", "  paid\n  lost", "Safe", "label lost added")]
    [InlineData("  open", "  new\n  open", "Review", "label new added before others, which changes how values sort")]
    [InlineData("  open\n  paid", "  paid\n  open", "Review", "labels in another order, which changes how values sort")]
    [InlineData("\n  paid", "", "Breaking", "label paid removed")]
    public void A_change_of_an_enum_is_judged(string old, string current, string impact, string what)
    {
        IReadOnlyList<SchemaChange> changes = Compare("_types", Types, Types.Replace(old, current));

        changes.Should().Equal(new SchemaChange(Enum.Parse<Impact>(impact), "enum app.state", what));
    }

    [Fact]
    public void A_line_that_has_no_second_part_is_told_as_it_is()
    {
        const string Domain = "domain app.slug as text\nowner: shop_owner\n  slug_check CHECK (VALUE <> '')\n";

        IReadOnlyList<SchemaChange> changes = Compare("_types", Domain, Domain.Replace("  slug_check CHECK (VALUE <> '')\n", ""));

        changes.Should().Equal(new SchemaChange(Impact.Review, "domain app.slug as text", "slug_check CHECK (VALUE <> '') removed"));
    }

    [Fact]
    public void The_same_text_has_no_changes()
    {
        Compare("app.orders", Table, Table).Should().BeEmpty();
    }

    [Fact]
    public void Objects_that_come_and_go_are_told_the_gravest_first()
    {
        Dictionary<string, string> before = new() { ["_types"] = Types };
        Dictionary<string, string> after = new() { ["app.orders"] = Table };

        IReadOnlyList<SchemaChange> changes = SchemaDifference.Compare(SnapshotParser.Parse(before), SnapshotParser.Parse(after));

        changes.Should().Equal(
            new SchemaChange(Impact.Breaking, "enum app.colour", "removed"),
            new SchemaChange(Impact.Breaking, "enum app.state", "removed"),
            new SchemaChange(Impact.Safe, "table app.orders", "added"));
    }

    [Fact]
    public void The_text_of_a_function_may_hold_empty_lines()
    {
        const string Functions =
            """
            function app.one(integer)
            owner: shop_owner
            grant: shop_app: EXECUTE
              CREATE OR REPLACE FUNCTION app.one(integer)
                begin

                  return 1;
                end

            function app.two()
            owner: shop_owner
              CREATE OR REPLACE FUNCTION app.two()
            """;

        IReadOnlyDictionary<string, SnapshotObject> objects = SnapshotParser.Parse(new Dictionary<string, string> { ["_functions"] = Functions });

        objects.Keys.Should().Equal("function app.one(integer)", "function app.two()");
        objects["function app.one(integer)"].Items[^1].Definition.Should().EndWith("return 1;\nend");
        objects["function app.one(integer)"].Items.Should().Contain(new SnapshotItem("object", "grant: shop_app", "EXECUTE", ""));
    }

    private static IReadOnlyList<SchemaChange> Compare(string file, string before, string after) => SchemaDifference.Compare(
        SnapshotParser.Parse(new Dictionary<string, string> { [file] = before.ReplaceLineEndings("\n") }),
        SnapshotParser.Parse(new Dictionary<string, string> { [file] = after.ReplaceLineEndings("\n") }));
}
