using FluentAssertions;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class SeedRefusedExceptionTests
{
    [Fact]
    public void Names_foreign_tenants_and_the_missing_mark()
    {
        SeedRefusedException refusal = new("shop", new SeedRefusal { ForeignTenants = ["Acme (1)", "Zenith (2)"], Unmarked = true });

        refusal.Message.Should().Be(
            """
            Expected: the database "shop" to be a throwaway that holds demo tenants only.
            Found:    rows of 2 tenants that the seed does not own: Acme (1), Zenith (2); no mark that the database is a throwaway (table seedkit.throwaway).
            Otherwise: demo rows would have been written beside data that may matter.
            Do next:  connect to a throwaway, or, if this database is meant, name it: --allow-non-demo shop. Nothing was changed.
            """);
    }

    [Fact]
    public void Tells_how_to_replace_demo_tenants()
    {
        SeedRefusedException refusal = new("shop", new SeedRefusal { SeededTenants = ["Demo (3)"] });

        refusal.Message.Should().Be(
            """
            Expected: the database "shop" to hold no demo tenants yet.
            Found:    one demo tenant already there: Demo (3).
            Otherwise: rows of the demo tenants would have been deleted without being asked for.
            Do next:  give --replace to replace the rows of the demo tenants. Nothing was changed.
            """);
    }
}
