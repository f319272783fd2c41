using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SeedKit.Tests.Mutation;

/// <summary>The ways in which C# is broken. Some do not compile; the build finds out which.</summary>
public sealed class CodeEdits : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, string[]> Binary = new()
    {
        [SyntaxKind.AmpersandAmpersandToken] = ["||"],
        [SyntaxKind.BarBarToken] = ["&&"],
        [SyntaxKind.EqualsEqualsToken] = ["!="],
        [SyntaxKind.ExclamationEqualsToken] = ["=="],
        [SyntaxKind.LessThanToken] = ["<=", ">="],
        [SyntaxKind.LessThanEqualsToken] = ["<", ">"],
        [SyntaxKind.GreaterThanToken] = [">=", "<="],
        [SyntaxKind.GreaterThanEqualsToken] = [">", "<"],
        [SyntaxKind.MinusToken] = ["+"],
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Concat"] = "Except",
        ["Union"] = "Intersect",
        ["Except"] = "Union",
        ["Intersect"] = "Union",
        ["Take"] = "Skip",
        ["Skip"] = "Take",
        ["TakeWhile"] = "SkipWhile",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["IsSubsetOf"] = "IsSupersetOf",
        ["SetEquals"] = "IsSupersetOf",
    };

    private static readonly HashSet<string> Droppable = ["Where", "Distinct", "DistinctBy", "Skip", "Take", "TakeWhile", "Prepend", "Append", "Concat", "Except", "Order", "OrderBy", "Trim", "ToLowerInvariant"];

    private readonly List<Edit> edits = [];

    /// <summary>Every change of the code in a member.</summary>
    public static IReadOnlyList<Edit> Of(SyntaxNode code)
    {
        CodeEdits walker = new();
        walker.Visit(code);
        return [.. walker.edits.Distinct()];
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (Binary.TryGetValue(node.OperatorToken.Kind(), out string[]? others) && (!node.IsKind(SyntaxKind.SubtractExpression) || node.Right is LiteralExpressionSyntax))
        {
            edits.AddRange(others.Select(other => Replace(node.OperatorToken, other)));
        }

        if (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression)
        {
            edits.Add(Replace(node, node.Left.ToString()));
            edits.Add(Replace(node, node.Right.ToString()));
        }

        base.VisitBinaryExpression(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        edits.Add(Replace(node, $"!({node})"));
        base.VisitIsPatternExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.LogicalNotExpression))
        {
            edits.Add(Replace(node, node.Operand.ToString()));
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.TrueLiteralExpression:
                edits.Add(Replace(node, "false"));
                break;
            case SyntaxKind.FalseLiteralExpression:
                edits.Add(Replace(node, "true"));
                break;
            case SyntaxKind.NumericLiteralExpression when node.Token.Value is int number:
                edits.Add(Replace(node, $"{number + 1}"));
                break;
            case SyntaxKind.StringLiteralExpression when IsCompared(node):
                edits.Add(Replace(node, "\"\\u0001\""));
                break;
            case SyntaxKind.StringLiteralExpression when !IsForPeople(node):
                edits.AddRange(SqlEdits.Of(node.Token.Text).Concat(SqlEdits.Conjuncts(node.Token.Text)).Select(edit => edit.Shift(node.SpanStart)));
                break;
        }
    }

    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        if (!IsForPeople(node))
        {
            foreach (InterpolatedStringTextSyntax text in node.Contents.OfType<InterpolatedStringTextSyntax>())
            {
                edits.AddRange(SqlEdits.Of(text.ToString()).Select(edit => edit.Shift(text.SpanStart)));
            }

            edits.AddRange(SqlEdits.Conjuncts(node.ToString()).Select(edit => edit.Shift(node.SpanStart)));
        }

        base.VisitInterpolatedStringExpression(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        if (!IsForPeople(node))
        {
            edits.Add(Replace(node, $"({node.WhenTrue})"));
            edits.Add(Replace(node, $"({node.WhenFalse})"));
            base.VisitConditionalExpression(node);
        }
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        edits.Add(Replace(node.Condition, $"!({node.Condition})"));
        if (node.Else is null)
        {
            edits.Add(Replace(node, "{ }"));
        }

        base.VisitIfStatement(node);
    }

    public override void VisitWhereClause(WhereClauseSyntax node)
    {
        edits.Add(Replace(node, ""));
        edits.Add(Replace(node.Condition, $"!({node.Condition})"));
        base.VisitWhereClause(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (IsForPeople(node))
        {
            return;
        }

        if (node.Expression is MemberAccessExpressionSyntax { Name: SimpleNameSyntax name } access)
        {
            if (Calls.TryGetValue(name.Identifier.Text, out string? other))
            {
                edits.Add(Replace(name.Identifier, other));
            }

            if (Droppable.Contains(name.Identifier.Text))
            {
                edits.Add(Replace(node, access.Expression.ToString()));
            }

            if (name.Identifier.Text is "Contains" or "Any" or "All" or "StartsWith" or "EndsWith" or "IsMatch" or "Overlaps" or "SequenceEqual")
            {
                edits.Add(Replace(node, $"!{node}"));
            }
        }

        base.VisitInvocationExpression(node);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        edits.Add(Replace(node, node.Left.ToString()));
        edits.Add(Replace(node, node.Right.ToString()));
        base.VisitBinaryPattern(node);
    }

    public override void VisitUnaryPattern(UnaryPatternSyntax node)
    {
        edits.Add(Replace(node, node.Pattern.ToString()));
        base.VisitUnaryPattern(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        edits.AddRange(Binary[node.OperatorToken.Kind()].Select(other => Replace(node.OperatorToken, other)));
        base.VisitRelationalPattern(node);
    }

    public override void VisitPropertyPatternClause(PropertyPatternClauseSyntax node)
    {
        edits.AddRange(Without(node.Subpatterns));
        base.VisitPropertyPatternClause(node);
    }

    public override void VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        foreach (SwitchExpressionArmSyntax arm in node.Arms)
        {
            if (arm.WhenClause is { } guard)
            {
                edits.Add(Replace(guard.Condition, "true"));
                edits.Add(Replace(guard.Condition, "false"));
            }
            else if (arm.Pattern is not DiscardPatternSyntax)
            {
                edits.Add(new Edit(arm.Pattern.Span.End, 0, " when false"));
            }
        }

        base.VisitSwitchExpression(node);
    }

    public override void VisitCollectionExpression(CollectionExpressionSyntax node)
    {
        if (node.Elements.Count > 1 && !IsForPeople(node))
        {
            edits.AddRange(Without(node.Elements));
        }

        base.VisitCollectionExpression(node);
    }

    private static Edit Replace(SyntaxNode node, string by) => new(node.SpanStart, node.Span.Length, by);

    private static Edit Replace(SyntaxToken token, string by) => new(token.SpanStart, token.Span.Length, by);

    private static IEnumerable<Edit> Without<T>(SeparatedSyntaxList<T> list)
        where T : SyntaxNode =>
        list.Select((_, index) => new Edit(list.Span.Start, list.Span.Length, string.Join(", ", list.Where((_, other) => other != index))));

    /// <summary>Whether a name is compared with something: a kind, a function, a word.</summary>
    private static bool IsCompared(SyntaxNode node) => node.Parent switch
    {
        ConstantPatternSyntax => true,
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } =>
            access.Name.Identifier.Text is "Contains" or "StartsWith" or "EndsWith",
        _ => false,
    };

    /// <summary>Whether it is wording: messages, remedies and reasons are asserted word for word by the pages of the rules.</summary>
    private static bool IsForPeople(SyntaxNode node) => node.AncestorsAndSelf().Any(ancestor => ancestor switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Message" or "Remedy" or "Shown" } } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Found" } } } argument =>
            ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument) > 0,
        ThrowExpressionSyntax or ThrowStatementSyntax => true,
        MethodDeclarationSyntax { Identifier.Text: "WhySkipped" } => node is not (ConditionalExpressionSyntax or InvocationExpressionSyntax),
        _ => false,
    });
}
