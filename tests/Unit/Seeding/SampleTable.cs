using SeedKit.Catalog;
using SeedKit.Postgres;
using SeedKit.Seeding;

namespace SeedKit.Tests.Unit.Seeding;

/// <summary>A small catalog and a table seed for it, whose columns a test adds to.</summary>
internal static class SampleTable
{
    public static readonly QualifiedName Name = new("shop", "orders");

    public static DatabaseCatalog With(params Column[] more) => new(new CatalogParts
    {
        Database = "sample",
        Tables = [new Table { Name = Name, Columns = [Column("id", "uuid", notNull: true), Column("amount", "numeric"), Column("status", "status"), .. more] }],
        EnumTypes = [new EnumType(new QualifiedName("shop", "status"), ["open", "in_progress"], "owner", null)],
    });

    public static Column Column(string name, string type, bool notNull = false) => new()
    {
        Name = name,
        Type = type,
        TypeName = new QualifiedName(type == "status" ? "shop" : "pg_catalog", type),
        BaseTypeName = new QualifiedName(type == "status" ? "shop" : "pg_catalog", type),
        NotNull = notNull,
    };

    public static async Task<byte[]> WriteAsync(TableSeed seed, DatabaseCatalog catalog, CancellationToken cancellationToken)
    {
        _ = new SeedBinding(catalog, new SeedContext(new SeedOptions())).Bind([seed]);
        await using SeedProducer producer = new([seed], cancellationToken);
        using MemoryStream copy = new();
        SeedBlock block;
        do
        {
            block = await producer.NextAsync(cancellationToken);
            copy.Write(block.Bytes.Span);
        }
        while (block.Rows is null);
        return copy.ToArray();
    }

    public sealed record Order(Guid Id);

    public sealed class Orders(IEnumerable<Order> rows, Action<SeedColumns<Order>> define) : TableSeed<Order>("shop", "orders")
    {
        protected override IEnumerable<Order> Rows() => rows;

        protected override RowKey Key(Order row) => row.Id;

        protected override void Define(SeedColumns<Order> columns) => define(columns);
    }
}
