using SeedKit.Diagnostics;

namespace SeedKit.Catalog;

/// <summary>Somebody dropped what was being read.</summary>
public sealed class CatalogChangedException : SeedKitException
{
    /// <summary>Says what the server missed.</summary>
    public CatalogChangedException(string missed, Exception? innerException = null)
        : base(
            new FailureMessage
            {
                Expected = "A schema that nobody changes while it is read.",
                Found = $"{missed}. Most likely an object was dropped meanwhile.",
                Consequence = "The server writes out constraints, views and functions as they are now and not as the snapshot has them: no whole catalog could be read.",
                Remedy = "Try again when the change is over.",
            },
            innerException)
    {
    }
}
