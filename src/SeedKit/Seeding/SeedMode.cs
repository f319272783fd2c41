namespace SeedKit.Seeding;

/// <summary>How the rows of a table come into the database.</summary>
public enum SeedMode
{
    /// <summary>The rows are a tenant's: seeding again removes the demo tenants' rows and writes them anew.</summary>
    Insert,

    /// <summary>The rows belong to no tenant (users, reference data): a row that is there is brought up to date by its primary key.</summary>
    Upsert,
}
