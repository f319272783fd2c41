using FluentAssertions;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;
using SeedKit.Tool.Documentation;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class SchemaDocumentationTests
{
    private static readonly QualifiedName Clients = new("app", "clients");
    private static readonly QualifiedName Orders = new("app", "orders");

    private static readonly DatabaseCatalog Catalog = new(new CatalogParts
    {
        EnumTypes = [new(new("app", "order_state"), ["open", "paid"], "owner", "How far an order is | paid.")],
        Domains = [new(new("app", "slug"), "text", true, null, ["slug_check CHECK (VALUE ~ '^[a-z|]+$')"], "Short name.")],
        Tables =
        [
            new()
            {
                Name = Clients,
                Comment = "Who buys <here>.",
                Columns = [new() { Name = "id", Type = "uuid", NotNull = true, Default = "gen_random_uuid()" }],
                PrimaryKey = new() { Name = "pk_clients", Columns = ["id"] },
            },
            new()
            {
                Name = Orders,
                Columns =
                [
                    new() { Name = "client_id", Type = "uuid", NotNull = true },
                    new() { Name = "previous_id", Type = "uuid", Comment = "The order before." },
                ],
                ForeignKeys =
                [
                    new() { Name = "fk_a", Table = Orders, Columns = ["client_id"], ReferencedTable = Clients, ReferencedColumns = ["id"], OnDelete = ReferentialAction.Cascade },
                    new() { Name = "fk_b", Table = Orders, Columns = ["client_id", "previous_id"], ReferencedTable = Orders, ReferencedColumns = ["client_id", "id"] },
                ],
                RowSecurity = true,
                ForceRowSecurity = true,
                PartitionKey = "RANGE (client_id)",
                Exclusions = [new("one_at_a_time", "EXCLUDE USING gist (client_id WITH =)")],
            },
            new() { Name = new("app", "returns"), Inherits = [Orders], Columns = [new() { Name = "client_id", Type = "uuid" }] },
            new() { Name = new("app", "rates") },
            new() { Name = new("seedkit", "schema_version") },
        ],
    });

    private static readonly Contract Tenanted = Contract.None with
    {
        Tenancy = new Tenancy([new() { Name = "client", Column = "client_id", Root = Clients, Setting = "app.client" }], [], null),
    };

    [Fact]
    public void The_diagram_shows_keys_and_leaves_out_those_that_only_name_the_tenant()
    {
        string text = Page("README.md", Tenanted);

        text.Should().Contain("4 tables with 4 columns, 2 foreign keys");
        text.Should().Contain("```mermaid\nerDiagram\n    clients\n    orders\n    returns\n    rates\n    orders |o--o{ orders : \"previous_id\"\n```\n");
    }

    [Fact]
    public void Without_a_tenancy_every_key_is_shown()
    {
        string text = Page("README.md", Contract.None);

        text.Should().Contain("    clients ||--o{ orders : \"client_id\"\n");
    }

    [Fact]
    public void Tables_are_described_and_text_of_the_database_never_becomes_markup()
    {
        string text = Page("tables.md", Contract.None);

        text.Should().Contain("## app.clients\n\nWho buys &lt;here&gt;.\n").And.Contain("| `id` | `uuid` | no | `gen_random_uuid()` |  |");
        text.Should().Contain("| `app.order_state` | `open`, `paid` | How far an order is \\| paid. |").And.NotContain("schema_version");
    }

    [Fact]
    public void Tables_tell_what_excludes_rows_how_they_are_partitioned_and_what_they_inherit_from()
    {
        string text = Page("tables.md", Contract.None);

        text.Should().Contain("- Excluded: `EXCLUDE USING gist (client_id WITH =)`\n- Partitioned: `RANGE (client_id)`\n");
        text.Should().Contain("- Inherits from: `app.orders`\n");
    }

    [Fact]
    public void Domains_stand_below_the_tables()
    {
        string text = Page("tables.md", Contract.None);

        text.Should().Contain("# Domains\n\n| Type |").And.Contain("| `app.slug` | `text` | no | `slug_check CHECK (VALUE ~ '^[a-z\\|]+$')` | Short name. |");
    }

    [Fact]
    public void Foreign_keys_tell_what_deleting_the_parent_does()
    {
        string text = Page("foreign-keys.md", Contract.None);

        text.Should().Contain("| `app.orders` | `client_id` | `app.clients` | `id` | deletes the row | at once |");
        text.Should().Contain("| `app.orders` | `client_id, previous_id` | `app.orders` | `client_id, id` | is refused | at once |");
    }

    [Fact]
    public void Tenancy_tells_to_whom_rows_belong()
    {
        string text = Page("tenancy.md", Tenanted);

        text.Should().Contain("- **client**: a row of `app.clients`, carried as `client_id`, bound to a session by `app.client`");
        text.Should().Contain("| `app.orders` | client | forced |  |").And.Contain("| `app.clients` | – | off | its rows are the tenants |");
        text.Should().Contain("| `app.rates` | client, but has no column `client_id` | off |  |");
    }

    private static string Page(string name, Contract contract) =>
        SchemaDocumentation.Write(Catalog, contract).Single(document => document.FileName == name).Text;
}
