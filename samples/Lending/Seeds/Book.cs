using SeedKit.Seeding;

namespace Lending.Seeds;

/// <summary>A title of which a branch has copies: a fact that two tables share.</summary>
internal sealed record Book(Branch Branch, string Title, int Copies)
{
    private static readonly string[] Titles = ["The Count of Monte Cristo", "Middlemarch", "Moby-Dick", "The Master and Margarita"];

    public RowKey Key => RowKey.From(Branch.Id).Child(Title);

    public static IEnumerable<Book> All(SeedContext context) =>
        from branch in Branch.Demo
        from title in Titles
        select new Book(branch, title, context.Stream("books", RowKey.From(branch.Id).Child(title), "copies").Int(2, 5));
}
