using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>
/// Tarjan's strongly connected components, without recursion: a chain of some ten thousand tables would overflow the stack.
/// Components come out in the order of the edges, what is pointed at first, which is the order that is wanted here.
/// </summary>
internal static class StrongComponents
{
    /// <summary>The components of a graph.</summary>
    /// <param name="nodes">All nodes; the order of equals follows theirs.</param>
    /// <param name="edges">What a node points at.</param>
    public static IReadOnlyList<IReadOnlyList<QualifiedName>> Find(
        IEnumerable<QualifiedName> nodes,
        Func<QualifiedName, IEnumerable<QualifiedName>> edges)
    {
        List<IReadOnlyList<QualifiedName>> components = [];
        Dictionary<QualifiedName, Node> visited = [];
        Stack<Node> path = new();
        Stack<Node> open = new();
        foreach (QualifiedName start in nodes)
        {
            if (!visited.ContainsKey(start))
            {
                Enter(start);
            }

            while (path.TryPeek(out Node? node))
            {
                if (node.Targets.MoveNext())
                {
                    Follow(node, node.Targets.Current);
                }
                else
                {
                    Leave(path.Pop());
                }
            }
        }

        return components;

        void Enter(QualifiedName name)
        {
            Node node = new(name, visited.Count, edges(name).GetEnumerator());
            visited.Add(name, node);
            path.Push(node);
            open.Push(node);
        }

        void Follow(Node node, QualifiedName target)
        {
            if (!visited.TryGetValue(target, out Node? known))
            {
                Enter(target);
            }
            else if (known.Open)
            {
                node.Lowest = Math.Min(node.Lowest, known.Index);
            }
        }

        void Leave(Node node)
        {
            node.Targets.Dispose();
            if (path.TryPeek(out Node? before))
            {
                before.Lowest = Math.Min(before.Lowest, node.Lowest);
            }

            if (node.Lowest == node.Index)
            {
                List<QualifiedName> component = [];
                Node member;
                do
                {
                    member = open.Pop();
                    member.Open = false;
                    component.Add(member.Name);
                }
                while (member != node);
                components.Add(component);
            }
        }
    }

    private sealed class Node(QualifiedName name, int index, IEnumerator<QualifiedName> targets)
    {
        public QualifiedName Name { get; } = name;

        public int Index { get; } = index;

        public int Lowest { get; set; } = index;

        public bool Open { get; set; } = true;

        public IEnumerator<QualifiedName> Targets { get; } = targets;
    }
}
