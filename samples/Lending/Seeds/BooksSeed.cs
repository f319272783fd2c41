using SeedKit.Seeding;

namespace Lending.Seeds;

internal sealed class BooksSeed(SeedContext context) : TableSeed<Book>("lending", "books")
{
    protected override IEnumerable<Book> Rows() => Book.All(context);

    protected override RowKey Key(Book row) => row.Key;

    protected override void Define(SeedColumns<Book> columns) => columns
        .Add("id", row => context.Id("books", row.Key))
        .Add("branch_id", row => row.Branch.Id)
        .Add("title", row => row.Title)
        .Add("copies", row => row.Copies);
}
