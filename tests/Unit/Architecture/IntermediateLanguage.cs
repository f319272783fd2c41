using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace SeedKit.Tests.Unit.Architecture;

/// <summary>Walks the instructions of a method body and gives the metadata tokens among their operands.</summary>
internal static class IntermediateLanguage
{
    private static readonly Dictionary<short, OperandType> OperandTypes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    public static IReadOnlyList<int> Tokens(BlobReader il)
    {
        List<int> tokens = [];
        while (il.RemainingBytes > 0)
        {
            short code = il.ReadByte();
            if (code == 0xFE)
            {
                code = unchecked((short)(0xFE00 | il.ReadByte()));
            }

            ReadOperand(ref il, OperandTypes[code], tokens);
        }

        return tokens;
    }

    private static void ReadOperand(ref BlobReader il, OperandType type, List<int> tokens)
    {
        switch (type)
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                tokens.Add(il.ReadInt32());
                break;
            case OperandType.InlineNone:
                break;
            case OperandType.InlineSwitch:
                int targets = il.ReadInt32();
                il.Offset += targets * sizeof(int);
                break;
            case OperandType.InlineI8 or OperandType.InlineR:
                il.Offset += 8;
                break;
            case OperandType.InlineVar:
                il.Offset += 2;
                break;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                il.Offset += 1;
                break;
            default:
                il.Offset += 4;
                break;
        }
    }
}
