namespace SeedKit.Seeding;

/// <summary>Writes one field of a binary COPY row: four bytes of length (-1 for NULL), then the value as the type's receive function takes it.</summary>
internal delegate void FieldWriter<in TValue>(CopyBuffer buffer, TValue value);
