using System.Threading.Channels;

namespace SeedKit.Verification;

/// <summary>
/// The checks of rules in portions that one runner after the other takes, so that none is left with the long ones. They are made up while the
/// first of them are asked already: writing the queries of a thousand tables takes half a second.
/// </summary>
internal sealed class CheckQueue
{
    /// <summary>Checks in a portion: enough that its round trip is nothing.</summary>
    public const int PortionSize = 100;

    private readonly Channel<(DataRule Rule, DataCheck Check)[]> portions = Channel.CreateUnbounded<(DataRule, DataCheck)[]>();

    private CheckQueue()
    {
    }

    /// <summary>Ends when all checks are in it.</summary>
    public Task Filled { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to fill it.</summary>
    public static CheckQueue Begin(IReadOnlyList<DataRule> rules, RuleContext context)
    {
        CheckQueue queue = new();
        queue.Filled = Task.Run(() => queue.Fill(rules, context));
        return queue;
    }

    /// <summary>The portions that nobody has taken, as long as there are any to come. What fails in making checks up fails here.</summary>
    public IAsyncEnumerable<(DataRule Rule, DataCheck Check)[]> TakeAsync(CancellationToken cancellationToken) => portions.Reader.ReadAllAsync(cancellationToken);

    private void Fill(IReadOnlyList<DataRule> rules, RuleContext context)
    {
        try
        {
            // Checks that share a screen stand in one portion: there it is asked once.
            List<(DataRule, DataCheck Check)> screened = [];
            foreach ((DataRule, DataCheck)[] portion in Unscreened(rules, context, screened).Chunk(PortionSize))
            {
                portions.Writer.TryWrite(portion);
            }

            foreach ((DataRule, DataCheck)[] portion in Portions.OfWholeGroups(screened.GroupBy(item => item.Check.Screen, StringComparer.Ordinal), PortionSize / 4, PortionSize))
            {
                portions.Writer.TryWrite(portion);
            }

            portions.Writer.Complete();
        }
        catch (Exception exception)
        {
            portions.Writer.Complete(exception);
            throw;
        }
    }

    private static IEnumerable<(DataRule, DataCheck)> Unscreened(IReadOnlyList<DataRule> rules, RuleContext context, List<(DataRule, DataCheck)> screened)
    {
        foreach ((DataRule Rule, DataCheck Check) item in rules.SelectMany(rule => rule.Checks(context).Select(check => (rule, check))))
        {
            if (item.Check.Screen is null)
            {
                yield return item;
            }
            else
            {
                screened.Add(item);
            }
        }
    }
}
