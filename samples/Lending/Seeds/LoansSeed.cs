using SeedKit.Seeding;

namespace Lending.Seeds;

/// <summary>One loan that came back and one that is out, of every book.</summary>
internal sealed class LoansSeed(SeedContext context) : TableSeed<(Book Book, bool Back)>("lending", "loans")
{
    private static readonly string[] Readers = ["Ada Lindqvist", "Tomas Oyelaran", "Mei Kobayashi", "Rosa Delgado"];

    protected override IEnumerable<(Book Book, bool Back)> Rows() => Book.All(context).SelectMany(book => new[] { (book, true), (book, false) });

    protected override RowKey Key((Book Book, bool Back) row) => row.Book.Key.Child(row.Back ? "back" : "out");

    protected override void Define(SeedColumns<(Book Book, bool Back)> columns) => columns
        .Add("id", (_, random) => random.Guid())
        .Add("branch_id", row => row.Book.Branch.Id)
        .Add("book_id", row => context.Id("books", row.Book.Key))
        .Add("reader", (_, random) => random.Pick(Readers))
        .Add("lent_at", row => context.Instant.AddDays(row.Back ? -40 : -10))
        .Add("returned_at", (row, random) => row.Back ? context.Instant.AddDays(-random.Int(12, 30)) : (DateTimeOffset?)null);
}
