using System.Text.Json;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Pages;

/// <summary>Asks the queries of the contract as the application's role, inside the transaction it is given, which stays as it was.</summary>
internal sealed class PageRunner(NpgsqlConnection connection, RuleContext context)
{
    // A prepared statement outlives a rollback.
    private const string Forget = """
        do $$ declare known text; begin
            for known in select name from pg_catalog.pg_prepared_statements where name in ('seedkit_page', 'seedkit_plan') loop execute 'deallocate ' || known; end loop;
        end $$
        """;

    private static readonly string Session = EmbeddedScript.Read(typeof(PageRunner), "page_session.sql");
    private readonly List<Finding> findings = [];
    private readonly List<SkippedRule> skipped = [];
    private readonly SkipLog failures = new();

    private Tenancy Tenancy => context.Contract.Tenancy!;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be asked, and for whom nothing was: neither is a pass.</summary>
    public IEnumerable<SkippedRule> Skipped => skipped.Concat(failures.Summarize());

    public async Task RunAsync(IReadOnlyList<QueryRule> rules, CancellationToken cancellationToken)
    {
        if (rules.Count == 0)
        {
            return;
        }

        if (await RuntimeRole.WhyNotAssumedAsync(connection, context.Contract.RuntimeRole!, cancellationToken) is { } reason)
        {
            skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, reason)));
            return;
        }

        string[] tenants = await ReadTenantsAsync(cancellationToken);
        if (tenants.Length == 0)
        {
            skipped.AddRange(rules.Select(rule => new SkippedRule(rule.Id, $"None of the contract's demo tenants is in {Tenancy.Root}: there is nobody to ask for.")));
            return;
        }

        await connection.ExecuteAsync("savepoint seedkit_pages", cancellationToken);
        try
        {
            await BecomeApplicationAsync(cancellationToken);
            foreach (PageQuery query in context.Contract.Queries)
            {
                Judge(rules, await AskAsync(query, tenants, cancellationToken));
            }
        }
        finally
        {
            await connection.ExecuteAsync("rollback to savepoint seedkit_pages; release savepoint seedkit_pages", CancellationToken.None);
            await connection.ExecuteAsync(Forget, CancellationToken.None);
        }
    }

    private void Judge(IReadOnlyList<QueryRule> rules, PageAnswer answer)
    {
        foreach (QueryRule rule in rules)
        {
            if (answer.Failure is null)
            {
                findings.AddRange(rule.Judge(answer, context));
            }
            else if (rule.Failed(answer, context) is { } finding)
            {
                findings.Add(finding);
            }
            else
            {
                failures.Failed(rule.Id, answer.Failure);
            }
        }
    }

    // A tenant that is missing as a whole is SK2005's to tell, not every query's.
    private async Task<string[]> ReadTenantsAsync(CancellationToken cancellationToken)
    {
        TenancyLevel level = Tenancy.Levels[0];
        if (context.Catalog.FindTable(level.Root)?.FindColumn(level.RootColumn) is null)
        {
            return [];
        }

        string key = $"{SqlIdentifier.Quote(level.RootColumn)}::text";
        await using NpgsqlCommand command = new($"select array(select {key} from {level.Root.Sql} where {key} = any ($1))", connection)
        {
            Parameters = { new() { Value = context.Contract.DemoTenants.ToArray() } },
        };
        string[] there = (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
        return [.. context.Contract.DemoTenants.Where(there.Contains)];
    }

    private async Task BecomeApplicationAsync(CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(Session, cancellationToken);
        const string become = """
            select set_config('search_path', concat_ws(', ', nullif($1, ''), nullif(current_setting('search_path'), '')), true),
                   set_config('role', $2, true)
            """;
        await using NpgsqlCommand command = new(become, connection)
        {
            Parameters = { new() { Value = string.Join(", ", context.Contract.Schemas.Select(SqlIdentifier.Quote)) }, new() { Value = context.Contract.RuntimeRole! } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<PageAnswer> AskAsync(PageQuery query, string[] tenants, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAtOnceAsync(query, tenants, cancellationToken);
        }
        catch (PostgresException exception) when (exception.IsAboutTheQuery())
        {
            await connection.ExecuteAsync("rollback to savepoint seedkit_page; release savepoint seedkit_page", cancellationToken);
            await connection.ExecuteAsync(Forget, cancellationToken);
            return new PageAnswer(query, tenants) { Failure = exception };
        }
    }

    private async Task<PageAnswer> AskAtOnceAsync(PageQuery query, string[] tenants, CancellationToken cancellationToken)
    {
        // Literals in quotes have the type of the place where they stand. A count of values that is wrong is an error like any other to EXECUTE;
        // as parameters of the protocol it would end the connection.
        string values = query.Parameters.Count == 0 ? "" : $"({string.Join(", ", query.Parameters.Select(value => value is null ? "null" : SqlIdentifier.Literal(value)))})";
        await using NpgsqlBatch batch = new(connection);
        Add(batch, "savepoint seedkit_page");

        // The line breaks keep a comment at the end of a query from swallowing what follows.
        Add(batch, $"prepare seedkit_page as select exists (select from (\n{query.Sql}\n) as page)::text");
        Add(batch, $"prepare seedkit_plan as {query.Sql}");
        foreach (string tenant in tenants)
        {
            Add(batch, $"select set_config({SqlIdentifier.Literal(Tenancy.Levels[0].Setting!)}, {SqlIdentifier.Literal(tenant)}, true)");
            Add(batch, $"execute seedkit_page{values}");
        }

        Add(batch, $"explain (format json, costs off, verbose) execute seedkit_plan{values}");
        Add(batch, "rollback to savepoint seedkit_page");
        Add(batch, "release savepoint seedkit_page");
        Add(batch, "deallocate seedkit_page");
        Add(batch, "deallocate seedkit_plan");
        List<string> answers = [];
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                answers.Add(reader.GetString(0));
            }
        }
        while (await reader.NextResultAsync(cancellationToken));

        // For each tenant its setting and its answer, then the plan.
        using JsonDocument plan = JsonDocument.Parse(answers[^1]);
        return new PageAnswer(query, tenants)
        {
            Empty = [.. tenants.Where((_, place) => answers[(2 * place) + 1] == "false")],
            Plan = plan.RootElement[0].GetProperty("Plan").Clone(),
        };
    }

    private static void Add(NpgsqlBatch batch, string sql) => batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
}
