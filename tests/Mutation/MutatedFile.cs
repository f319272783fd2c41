using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SeedKit.Tests.Mutation;

/// <summary>
/// A source file with all its mutants in it. A member becomes a row of copies of its body, one for each mutant, and a switch that is asked at
/// run time chooses one. Copies of whole bodies, and not of expressions, keep pattern variables, queries and iterators as they are.
/// </summary>
public sealed partial class MutatedFile
{
    private readonly List<Mutant> mutants = [];
    private readonly string source;
    private readonly string file;
    private readonly IReadOnlySet<string> broken;
    private int nextId;

    private MutatedFile(string file, string source, int firstId, IReadOnlySet<string> broken) =>
        (this.file, this.source, nextId, this.broken) = (file, source, firstId, broken);

    public IReadOnlyList<Mutant> Mutants => mutants;

    public string File => file;

    public string Text { get; private set; } = "";

    /// <param name="file">The path below <c>src/SeedKit</c>.</param>
    /// <param name="source">What it holds.</param>
    /// <param name="firstId">The number of its first mutant.</param>
    /// <param name="broken">Keys of mutants that do not compile.</param>
    public static MutatedFile Of(string file, string source, int firstId, IReadOnlySet<string> broken)
    {
        MutatedFile mutated = new(file, source, firstId, broken);
        mutated.Text = mutated.Rewrite();
        return mutated;
    }

    /// <summary>The mutants that a line of <see cref="Text"/> belongs to.</summary>
    public int? MutantAt(int line)
    {
        string above = string.Join('\n', Text.Split('\n').Take(line));
        Match last = Mark().Matches(above).LastOrDefault() ?? Match.Empty;
        return last.Success && last.Groups[2].Value.Length == 0 ? int.Parse(last.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    private string Rewrite()
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        List<Edit> edits = [];
        foreach (SyntaxNode member in root.DescendantNodes())
        {
            Edit? edit = member switch
            {
                MethodDeclarationSyntax { Body: { } body } method => Block(body, IsSilent(method.ReturnType, method.Modifiers), Silences(method.ReturnType, body)),
                MethodDeclarationSyntax { ExpressionBody: { } body } method => Arrow(body, IsSilent(method.ReturnType, method.Modifiers), Silences(method.ReturnType, null), method.SemicolonToken.Span.End),
                PropertyDeclarationSyntax { ExpressionBody: { } body } property => Property(body, property),
                PropertyDeclarationSyntax { Initializer: { } value, AccessorList: { } list } property when IsStatic(property.Modifiers) => Value(value, property.Type, list.SpanStart, property.SemicolonToken.Span.End),
                FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value } variable] } field when IsStatic(field.Modifiers) => Field(field, variable, value),
                _ => null,
            };
            if (edit is not null)
            {
                edits.Add(edit);
            }
        }

        string text = source;
        foreach (Edit edit in edits.OrderByDescending(edit => edit.Start))
        {
            text = edit.Apply(text);
        }

        return text;
    }

    private Edit? Block(BlockSyntax body, bool silent, IEnumerable<string> silences)
    {
        string end = body.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).Any(node => node is YieldStatementSyntax) ? "yield break;" : silent ? "return;" : "";
        string? copies = Copies(body, text => text + end, [.. silences.Select(silence => $"{{ {silence} }}")]);
        return copies is null ? null : new Edit(body.SpanStart, body.Span.Length, $"{{\n{copies}{body}\n}}");
    }

    private Edit? Arrow(ArrowExpressionClauseSyntax body, bool silent, IEnumerable<string> silences, int end)
    {
        string? copies = Copies(body.Expression, text => silent ? $"{text}; return;" : $"return {text};", [.. silences]);
        return copies is null ? null : new Edit(body.SpanStart, end - body.SpanStart, $"{{\n{copies}{(silent ? "" : "return ")}{body.Expression};\n}}");
    }

    private Edit? Property(ArrowExpressionClauseSyntax body, PropertyDeclarationSyntax property)
    {
        string? copies = Copies(body.Expression, text => $"return {text};", [.. Silences(property.Type, null)]);
        return copies is null ? null : new Edit(body.SpanStart, property.SemicolonToken.Span.End - body.SpanStart, $"{{ get {{\n{copies}return {body.Expression};\n}} }}");
    }

    /// <summary>Made once it would keep what it was made of, which may be a mutant's.</summary>
    private Edit Value(EqualsValueClauseSyntax value, TypeSyntax type, int start, int end)
    {
        string? copies = Copies(value.Value, text => $"return {text};", []);
        return new Edit(start, end - start, $"{{ get {{\n{copies}return {value.Value};\n}} }} // {type}");
    }

    /// <summary>A constant or a value that is made once becomes a property, which is asked each time. What reads scripts always does.</summary>
    private Edit? Field(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable, EqualsValueClauseSyntax value)
    {
        string name = variable.Identifier.Text;
        bool readsScript = value.ToString().Contains("EmbeddedScript.Read", StringComparison.Ordinal);
        string access = string.Join(' ', field.Modifiers.Where(modifier => modifier.Kind() is not (SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword)));
        bool isFixed = source.Contains($"GeneratedRegex({name}", StringComparison.Ordinal);
        string? copies = isFixed ? null : Copies(value.Value, text => $"return {text};", []);
        return copies is null && !readsScript
            ? null
            : new Edit(field.SpanStart, field.Span.Length, $"{access} static {field.Declaration.Type} {name} {{ get {{\n{copies}return {value.Value};\n}} }}");
    }

    private string? Copies(SyntaxNode body, Func<string, string> finish, IReadOnlyList<string> silences)
    {
        StringBuilder copies = new();
        HashSet<string> known = new(StringComparer.Ordinal);
        string text = body.ToString();
        IEnumerable<(Edit Edit, string? Silence)> changes = CodeEdits.Of(body).Select(edit => (edit.Shift(-body.SpanStart), (string?)null))
            .Concat(silences.Select(silence => (new Edit(0, text.Length, silence), (string?)silence)));
        int ordinal = 0;
        foreach ((Edit edit, string? silence) in changes)
        {
            string changed = edit.Apply(text);
            (string before, string after) = silence is null ? Lines(text, changed, edit) : ("(the whole member)", silence);
            Mutant mutant = new(nextId, file, source[..(body.SpanStart + edit.Start)].Count(character => character == '\n') + 1, before, after, text, ordinal++);
            if (changed == text || !known.Add(changed) || broken.Contains(mutant.Key))
            {
                continue;
            }

            mutants.Add(mutant);
            copies.Append(CultureInfo.InvariantCulture, $"/*<M{nextId}>*/ if (global::SeedKit.MutationSwitch.Is({nextId})) {{\n{silence ?? finish(changed)}\n}}\n/*<M{nextId}/>*/\n");
            nextId++;
        }

        return copies.Length == 0 ? null : copies.ToString();
    }

    /// <summary>The lines that differ, without what surrounds them.</summary>
    private static (string Before, string After) Lines(string before, string after, Edit edit)
    {
        int start = edit.Start == 0 ? 0 : before.LastIndexOf('\n', edit.Start - 1) + 1;
        int tail = before.IndexOf('\n', edit.Start + edit.Length) is >= 0 and int found ? before.Length - found : 0;
        return (before[start..^tail].Trim(), after[start..^tail].Trim());
    }

    /// <summary>What a member says that says nothing, or always the same.</summary>
    private static IEnumerable<string> Silences(TypeSyntax type, BlockSyntax? body)
    {
        string name = type.ToString();
        if (body is not null && body.DescendantNodes().Any(node => node is YieldStatementSyntax))
        {
            return ["yield break;"];
        }

        return name == "bool" ? ["return true;", "return false;"]
            : name.EndsWith('?') ? ["return null;"]
            : name.StartsWith("IEnumerable<", StringComparison.Ordinal) || name.StartsWith("IReadOnlyList<", StringComparison.Ordinal) || name.EndsWith("[]", StringComparison.Ordinal) ? ["return [];"]
            : [];
    }

    private static bool IsSilent(TypeSyntax type, SyntaxTokenList modifiers) =>
        type.ToString() == "void" || (type.ToString() == "Task" && modifiers.Any(SyntaxKind.AsyncKeyword));

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);

    [GeneratedRegex(@"/\*<M(\d+)(/?)>\*/")]
    private static partial Regex Mark();
}
