using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SeedKit.Tests.Unit.Architecture;

/// <summary>Resolves tokens and signatures to the types they name: definitions and references, generic arguments included.</summary>
internal sealed class UsedTypes(MetadataReader metadata) : ISignatureTypeProvider<ImmutableHashSet<EntityHandle>, object?>
{
    private static readonly ImmutableHashSet<EntityHandle> None = [];

    public static void Add(HashSet<EntityHandle> used, MethodSignature<ImmutableHashSet<EntityHandle>> signature)
    {
        used.UnionWith(signature.ReturnType);
        foreach (ImmutableHashSet<EntityHandle> parameter in signature.ParameterTypes)
        {
            used.UnionWith(parameter);
        }
    }

    /// <summary>The types that a token of any kind names: a member counts for the type that declares it and for its signature.</summary>
    public void AddToken(HashSet<EntityHandle> used, EntityHandle token)
    {
        if (token.IsNil)
        {
            return;
        }

        switch (token.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                used.Add(token);
                break;
            case HandleKind.TypeSpecification:
                used.UnionWith(metadata.GetTypeSpecification((TypeSpecificationHandle)token).DecodeSignature(this, null));
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = metadata.GetFieldDefinition((FieldDefinitionHandle)token);
                used.Add(field.GetDeclaringType());
                used.UnionWith(field.DecodeSignature(this, null));
                break;
            case HandleKind.MethodDefinition:
                MethodDefinition method = metadata.GetMethodDefinition((MethodDefinitionHandle)token);
                used.Add(method.GetDeclaringType());
                Add(used, method.DecodeSignature(this, null));
                break;
            case HandleKind.MemberReference:
                AddMember(used, metadata.GetMemberReference((MemberReferenceHandle)token));
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification specification = metadata.GetMethodSpecification((MethodSpecificationHandle)token);
                AddToken(used, specification.Method);
                foreach (ImmutableHashSet<EntityHandle> argument in specification.DecodeSignature(this, null))
                {
                    used.UnionWith(argument);
                }

                break;
            case HandleKind.StandaloneSignature:
                Add(used, metadata.GetStandaloneSignature((StandaloneSignatureHandle)token).DecodeMethodSignature(this, null));
                break;
        }
    }

    /// <summary>Namespace and full name; a nested type has the namespace of its outermost.</summary>
    public (string Namespace, string Name) NameOf(EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeDefinition)
        {
            TypeDefinition definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
            return Compose(definition.GetDeclaringType(), definition.Namespace, definition.Name);
        }

        TypeReference reference = metadata.GetTypeReference((TypeReferenceHandle)type);
        EntityHandle outer = reference.ResolutionScope.Kind == HandleKind.TypeReference ? reference.ResolutionScope : default;
        return Compose(outer, reference.Namespace, reference.Name);
    }

    public string AssemblyOf(EntityHandle type)
    {
        EntityHandle scope = type;
        while (scope.Kind == HandleKind.TypeReference)
        {
            scope = metadata.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        }

        return metadata.GetString(scope.Kind == HandleKind.AssemblyReference
            ? metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name
            : metadata.GetAssemblyDefinition().Name);
    }

    public ImmutableHashSet<EntityHandle> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [handle];

    public ImmutableHashSet<EntityHandle> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [handle];

    public ImmutableHashSet<EntityHandle> GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public ImmutableHashSet<EntityHandle> GetGenericInstantiation(
        ImmutableHashSet<EntityHandle> genericType, ImmutableArray<ImmutableHashSet<EntityHandle>> typeArguments) =>
        typeArguments.Aggregate(genericType, (all, argument) => all.Union(argument));

    public ImmutableHashSet<EntityHandle> GetModifiedType(
        ImmutableHashSet<EntityHandle> modifier, ImmutableHashSet<EntityHandle> unmodifiedType, bool isRequired) => modifier.Union(unmodifiedType);

    public ImmutableHashSet<EntityHandle> GetFunctionPointerType(MethodSignature<ImmutableHashSet<EntityHandle>> signature) =>
        signature.ParameterTypes.Aggregate(signature.ReturnType, (all, parameter) => all.Union(parameter));

    public ImmutableHashSet<EntityHandle> GetArrayType(ImmutableHashSet<EntityHandle> elementType, ArrayShape shape) => elementType;

    public ImmutableHashSet<EntityHandle> GetSZArrayType(ImmutableHashSet<EntityHandle> elementType) => elementType;

    public ImmutableHashSet<EntityHandle> GetByReferenceType(ImmutableHashSet<EntityHandle> elementType) => elementType;

    public ImmutableHashSet<EntityHandle> GetPointerType(ImmutableHashSet<EntityHandle> elementType) => elementType;

    public ImmutableHashSet<EntityHandle> GetPinnedType(ImmutableHashSet<EntityHandle> elementType) => elementType;

    public ImmutableHashSet<EntityHandle> GetPrimitiveType(PrimitiveTypeCode typeCode) => None;

    public ImmutableHashSet<EntityHandle> GetGenericMethodParameter(object? genericContext, int index) => None;

    public ImmutableHashSet<EntityHandle> GetGenericTypeParameter(object? genericContext, int index) => None;

    private void AddMember(HashSet<EntityHandle> used, MemberReference member)
    {
        AddToken(used, member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            used.UnionWith(member.DecodeFieldSignature(this, null));
        }
        else
        {
            Add(used, member.DecodeMethodSignature(this, null));
        }
    }

    private (string Namespace, string Name) Compose(EntityHandle outer, StringHandle ownNamespace, StringHandle ownName)
    {
        string name = metadata.GetString(ownName);
        if (!outer.IsNil)
        {
            (string outerNamespace, string outerName) = NameOf(outer);
            return (outerNamespace, $"{outerName}+{name}");
        }

        string space = metadata.GetString(ownNamespace);
        return (space, space.Length > 0 ? $"{space}.{name}" : name);
    }
}
