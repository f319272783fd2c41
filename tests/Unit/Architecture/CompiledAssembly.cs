using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SeedKit.Tests.Unit.Architecture;

/// <summary>
/// What the types of an assembly use, from its metadata and IL: base types, interfaces, attributes, signatures, constraints,
/// locals, caught exceptions and every operand of every instruction. Source text would not do: code in a child namespace
/// sees its parents without a using line, and an inferred type is never written at all. Constants leave no trace.
/// </summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader image;
    private readonly MetadataReader metadata;
    private readonly UsedTypes usedTypes;

    public CompiledAssembly(Assembly assembly)
    {
        image = new PEReader(File.OpenRead(assembly.Location));
        metadata = image.GetMetadataReader();
        usedTypes = new UsedTypes(metadata);
    }

    public IReadOnlyList<string> ReferencedAssemblies =>
        [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)];

    public IReadOnlyList<TypeUse> TypeUses()
    {
        List<TypeUse> uses = [];
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            HashSet<EntityHandle> used = [];
            AddType(used, metadata.GetTypeDefinition(handle));
            (string userNamespace, string user) = usedTypes.NameOf(handle);
            uses.AddRange(used.Select(type =>
            {
                (string usedNamespace, string name) = usedTypes.NameOf(type);
                return new TypeUse(userNamespace, user, usedTypes.AssemblyOf(type), usedNamespace, name);
            }));
        }

        return uses;
    }

    public void Dispose() => image.Dispose();

    private void AddType(HashSet<EntityHandle> used, TypeDefinition type)
    {
        usedTypes.AddToken(used, type.BaseType);
        AddAttributes(used, type.GetCustomAttributes());
        AddConstraints(used, type.GetGenericParameters());
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            usedTypes.AddToken(used, metadata.GetInterfaceImplementation(handle).Interface);
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = metadata.GetFieldDefinition(handle);
            used.UnionWith(field.DecodeSignature(usedTypes, null));
            AddAttributes(used, field.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle handle in type.GetProperties())
        {
            AddAttributes(used, metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            AddMethod(used, metadata.GetMethodDefinition(handle));
        }
    }

    private void AddMethod(HashSet<EntityHandle> used, MethodDefinition method)
    {
        UsedTypes.Add(used, method.DecodeSignature(usedTypes, null));
        AddAttributes(used, method.GetCustomAttributes());
        AddConstraints(used, method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (ImmutableHashSet<EntityHandle> local in metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(usedTypes, null))
            {
                used.UnionWith(local);
            }
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            usedTypes.AddToken(used, region.CatchType);
        }

        foreach (int token in IntermediateLanguage.Tokens(body.GetILReader()))
        {
            usedTypes.AddToken(used, MetadataTokens.EntityHandle(token));
        }
    }

    private void AddAttributes(HashSet<EntityHandle> used, CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            usedTypes.AddToken(used, metadata.GetCustomAttribute(handle).Constructor);
        }
    }

    private void AddConstraints(HashSet<EntityHandle> used, GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle parameter in parameters)
        {
            foreach (GenericParameterConstraintHandle constraint in metadata.GetGenericParameter(parameter).GetConstraints())
            {
                usedTypes.AddToken(used, metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }
}
