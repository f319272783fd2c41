using System.Text;
using Npgsql;
using SeedKit.Baselines.Leases;
using Xunit;

namespace SeedKit.Xunit;

/// <summary>What a failed test leaves for whoever looks into it, as attachments of the test.</summary>
internal static class TestEvidence
{
    private const int MostChanges = 200;
    private const int LogLines = 50;

    /// <summary>Attaches how to connect, the rows that differ from the baseline, and the end of the server's log.</summary>
    /// <remarks>Whatever cannot be gathered is told in its place: the test's own failure must not be hidden by another.</remarks>
    public static async Task AttachAsync(SeedSession session, Lease lease)
    {
        Attach("seedkit connection", KeptDatabase.Command(lease.ConnectionString));
        Attach("seedkit changes", await GatherAsync(() => DescribeChangesAsync(lease)));
        Attach("seedkit server log", await GatherAsync(async () =>
            string.Join('\n', await session.Server.ReadLogAsync(LogLines, CancellationToken.None))));
    }

    private static void Attach(string name, string text) => TestContext.Current.AddAttachment(name, text);

    private static async Task<string> GatherAsync(Func<Task<string>> gather)
    {
        try
        {
            return await gather();
        }
        catch (Exception failure) when (failure is NpgsqlException or NotSupportedException or IOException)
        {
            return $"not to be had: {failure.Message}";
        }
    }

    private static async Task<string> DescribeChangesAsync(Lease lease)
    {
        IReadOnlyList<RowChange> changes = await lease.DiffAsync(MostChanges, CancellationToken.None);
        StringBuilder text = new();
        foreach (RowChange change in changes)
        {
            text.AppendLine(change.Table.ToString());
            Line("-", change.Before);
            Line("+", change.After);
        }

        return changes.Count switch
        {
            0 => "no committed change",
            MostChanges => text.Append("… the first ").Append(MostChanges).Append(" changes").ToString(),
            _ => text.ToString(),
        };

        void Line(string sign, string? row)
        {
            if (row is not null)
            {
                text.Append("  ").Append(sign).Append(' ').AppendLine(row);
            }
        }
    }
}
