namespace SeedKit.Contracts;

/// <summary>References that no foreign key can hold, told so that rules can follow them.</summary>
/// <param name="Polymorphic">Ids whose table stands in another column of the row.</param>
/// <param name="Historical">Ids of things that may be gone.</param>
/// <param name="Embedded">Ids inside arrays and JSON.</param>
public sealed record DeclaredReferences(
    IReadOnlyList<PolymorphicReference> Polymorphic,
    IReadOnlyList<HistoricalReference> Historical,
    IReadOnlyList<EmbeddedReference> Embedded)
{
    /// <summary>No such reference.</summary>
    public static DeclaredReferences None { get; } = new([], [], []);
}
