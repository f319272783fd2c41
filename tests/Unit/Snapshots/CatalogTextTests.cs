using FluentAssertions;
using SeedKit.Catalog;
using SeedKit.Postgres;
using SeedKit.Snapshots;
using Xunit;

namespace SeedKit.Tests.Unit.Snapshots;

public sealed class CatalogTextTests
{
    private static readonly QualifiedName Orders = new("shop", "orders");

    [Fact]
    public void A_table_reads_like_this()
    {
        Table table = new()
        {
            Name = Orders,
            Owner = "postgres",
            Comment = "What was ordered.\nSecond line.",
            RowSecurity = true,
            Columns =
            [
                new Column { Name = "id", Type = "uuid", NotNull = true, Default = "gen_random_uuid()" },
                new Column { Name = "Net", Type = "numeric(12,2)", Comment = "In US dollars." },
            ],
            PrimaryKey = new KeyConstraint { Name = "pk_orders", Columns = ["id"] },
            ForeignKeys =
            [
                new ForeignKey
                {
                    Name = "fk_orders_self", Table = Orders, Columns = ["id"], ReferencedTable = Orders, ReferencedColumns = ["id"],
                    OnDelete = ReferentialAction.Cascade, Deferrable = true, Validated = false,
                },
            ],
            Checks = [new CheckConstraint("ck_net", "\"Net\" >= 0", true, ["Net"])],
            Indexes =
            [
                new TableIndex { Name = "ix_net", Method = "btree", Keys = [new IndexKey { Column = "Net", Descending = true, NullsFirst = true, OperatorClass = "numeric_ops" }] },
                new TableIndex { Name = "pk_orders", Method = "btree", Keys = [], ConstraintName = "pk_orders" },
            ],
            Policies = [new Policy { Name = "own", Command = "all", Roles = ["PUBLIC"], Using = "true" }],
            Grants = [new Grant("app", "SELECT", false), new Grant("app", "INSERT", false), new Grant("app", "UPDATE", true, "Net")],
        };

        string text = Render(table)["shop.orders"];

        text.Should().Be("""
            table shop.orders
            -- What was ordered.
              Second line.
            owner: (superuser)
            row-level security: enabled

            columns:
              id uuid not null default gen_random_uuid()
              "Net" numeric(12,2)
                -- In US dollars.

            primary key:
              pk_orders (id)

            foreign keys:
              fk_orders_self (id) -> shop.orders (id) on delete cascade deferrable -- NOT VALID

            checks:
              ck_net: "Net" >= 0

            indexes:
              ix_net btree ("Net" desc)

            policies:
              own permissive for all to PUBLIC
                using: true

            grants:
              app: INSERT, SELECT
              app on column "Net": UPDATE with grant option

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(150000)]
    [InlineData(180000)]
    public void Everything_granted_reads_the_same_on_every_version(int version)
    {
        string[] privileges = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", .. version >= 170000 ? ["MAINTAIN"] : Array.Empty<string>()];

        string text = Render(new Table { Name = Orders, Grants = [.. privileges.Select(privilege => new Grant("app", privilege, false))] }, version)["shop.orders"];

        text.Should().EndWith("grants:\n  app: ALL\n");
    }

    [Fact]
    public void What_belongs_to_SeedKit_is_left_out()
    {
        Table table = new()
        {
            Name = Orders,
            Triggers = [new Trigger("capture", "CREATE TRIGGER capture", "always") { Function = new QualifiedName("seedkit", "capture") }],
        };

        IReadOnlyDictionary<string, string> texts = Render([table, new Table { Name = new QualifiedName("seedkit", "schema_version") }]);

        texts.Keys.Should().Equal("shop.orders");
        texts["shop.orders"].Should().NotContain("capture");
    }

    [Fact]
    public void Files_of_different_tables_differ_even_where_case_does_not_count()
    {
        QualifiedName[] names =
        [
            new("s", "a"), new("s", "A"), new("S", "a"), new("s", "a.b"), new("s.a", "b"), new("s", "a/b"), new("s", "é"),
            new(new string('ä', 31), new string('ö', 31)), new(new string('ä', 31), new string('ö', 30) + "ü"),
        ];

        IEnumerable<string> files = Render([.. names.Order().Select(name => new Table { Name = name })]).Keys;

        files.Select(file => file.ToUpperInvariant()).Should().OnlyHaveUniqueItems().And.OnlyContain(file => file.Length <= 150);
    }

    private static IReadOnlyDictionary<string, string> Render(Table table, int version = 150000) => Render([table], version);

    private static IReadOnlyDictionary<string, string> Render(IReadOnlyList<Table> tables, int version = 150000) => CatalogText.Render(new DatabaseCatalog(new CatalogParts
    {
        ServerVersion = version,
        Tables = tables,
        Roles = [new Role { Name = "postgres", Superuser = true }],
    }));
}
