namespace SeedKit.Tests.Unit.Architecture;

/// <summary>One type of an assembly makes use of another, whatever the way.</summary>
/// <param name="User">The namespace of the type that does; a nested type counts as its outermost.</param>
/// <param name="UserType">Its full name.</param>
/// <param name="UsedAssembly">The assembly of the type that is used.</param>
/// <param name="Used">The namespace of the type that is used.</param>
/// <param name="UsedType">Its full name.</param>
internal sealed record TypeUse(string User, string UserType, string UsedAssembly, string Used, string UsedType);
