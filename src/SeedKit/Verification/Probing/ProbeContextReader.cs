using Npgsql;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>Asks the database, as the role that verifies, what a probe has to know: privileges, tenants, and who has rows where.</summary>
internal sealed class ProbeContextReader(NpgsqlConnection connection, RuleContext context, IReadOnlyDictionary<QualifiedName, long> rows)
{
    private static readonly string PrivilegesQuery = EmbeddedScript.Read(typeof(ProbeContextReader), "privileges.sql");
    private static readonly string FunctionsQuery = EmbeddedScript.Read(typeof(ProbeContextReader), "functions.sql");

    private Tenancy Tenancy => context.Contract.Tenancy!;

    public async Task<ProbeContext> ReadAsync(CancellationToken cancellationToken)
    {
        Dictionary<QualifiedName, ProbePrivileges> privileges = await ReadPrivilegesAsync(cancellationToken);
        IReadOnlyList<string> tenants = await ReadTenantsAsync(cancellationToken);
        ProbeTarget[] targets = [.. ProbeTargets.Of(context).Select(target => target with { Granted = privileges.GetValueOrDefault(target.Table.Name) ?? ProbePrivileges.None })];
        List<string?> strangers = [];
        foreach (TenancyLevel level in Tenancy.Levels)
        {
            strangers.Add(await FindStrangerAsync(level, cancellationToken));
        }

        return new ProbeContext
        {
            Rules = context,
            Targets = await CountOwnersAsync(targets, tenants, cancellationToken),
            Tenants = tenants,
            Strangers = strangers,
            Functions = await ReadFunctionsAsync(cancellationToken),
            Privileges = privileges,
        };
    }

    private async Task<Dictionary<QualifiedName, ProbePrivileges>> ReadPrivilegesAsync(CancellationToken cancellationToken)
    {
        Dictionary<QualifiedName, ProbePrivileges> privileges = [];
        await using NpgsqlCommand command = new(PrivilegesQuery, connection) { Parameters = { new() { Value = context.Contract.RuntimeRole! } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            privileges.Add(
                new QualifiedName(reader.GetString(0), reader.GetString(1)),
                new ProbePrivileges(
                    reader.GetBoolean(2),
                    reader.GetBoolean(3),
                    reader.GetFieldValue<string[]>(4).ToHashSet(StringComparer.Ordinal),
                    reader.GetFieldValue<string[]>(5).ToHashSet(StringComparer.Ordinal)));
        }

        return privileges;
    }

    private async Task<IReadOnlyList<ProbeFunction>> ReadFunctionsAsync(CancellationToken cancellationToken)
    {
        List<ProbeFunction> functions = [];
        await using NpgsqlCommand command = new(FunctionsQuery, connection) { Parameters = { new() { Value = context.Contract.RuntimeRole! } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            QualifiedName name = new(reader.GetString(0), reader.GetString(1));
            if (context.Inspects(name.Schema))
            {
                QualifiedName? rows = reader.IsDBNull(3) ? null : new QualifiedName(reader.GetString(3), reader.GetString(4));
                functions.Add(new ProbeFunction(name, reader.GetFieldValue<string[]>(2), rows));
            }
        }

        return functions;
    }

    private async Task<IReadOnlyList<string>> ReadTenantsAsync(CancellationToken cancellationToken)
    {
        TenancyLevel level = Tenancy.Levels[0];
        if (context.Catalog.FindTable(level.Root)?.FindColumn(level.RootColumn) is null)
        {
            return [];
        }

        string key = $"{SqlIdentifier.Quote(level.RootColumn)}::text";
        string query = $"select {key} from {level.Root.Sql} where {key} is not null order by {key} = any ($1) desc, {key} collate \"C\" limit {ProbeContext.MostTenants}";
        List<string> tenants = [];
        await using NpgsqlCommand command = new(query, connection) { Parameters = { new() { Value = context.Contract.DemoTenants.ToArray() } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            tenants.Add(reader.GetString(0));
        }

        return tenants;
    }

    private async Task<string?> FindStrangerAsync(TenancyLevel level, CancellationToken cancellationToken)
    {
        Column? key = context.Catalog.FindTable(level.Root)?.FindColumn(level.RootColumn);
        switch (key?.BaseTypeName)
        {
            case { Schema: "pg_catalog", Name: "uuid" }:
                return "5eed0000-0000-4000-8000-00000000dead";
            case { Schema: "pg_catalog", Name: "text" or "varchar" }:
                return "seedkit-nobody";
            case { Schema: "pg_catalog", Name: "int2" or "int4" or "int8" or "numeric" }:
                await using (NpgsqlCommand command = new($"select (coalesce(max({SqlIdentifier.Quote(level.RootColumn)}), 0) + 1)::text from {level.Root.Sql}", connection))
                {
                    return (string?)await command.ExecuteScalarAsync(cancellationToken);
                }

            default:
                return null;
        }
    }

    /// <summary>Who has rows where: without another tenant's rows in a table, nothing that is tried on it shows anything.</summary>
    private async Task<IReadOnlyList<ProbeTarget>> CountOwnersAsync(ProbeTarget[] targets, IReadOnlyList<string> tenants, CancellationToken cancellationToken)
    {
        IEnumerable<string> questions = targets.SelectMany((target, index) => Questions(target, tenants).Select(question => $"select {index}, {question}"));
        ILookup<int, int> owners = (await AskAsync(questions, cancellationToken)).ToLookup(answer => answer.Target, answer => answer.Tenant);
        return
        [
            .. targets.Select((target, index) => target with
            {
                HasRows = owners[index].Any() || Count(target) > 0,
                Owners = owners[index].Where(who => who >= 0).Select(who => tenants[who]).ToHashSet(StringComparer.Ordinal),
            }),
        ];
    }

    private IEnumerable<string> Questions(ProbeTarget target, IReadOnlyList<string> tenants)
    {
        string table = target.Table.Name.Sql;
        if (Count(target) is null)
        {
            yield return $"-1 where exists (select from {table})";
        }

        if (Count(target) == 0 || tenants.Count == 0)
        {
            yield break;
        }

        if (target.Keys.Count > 0)
        {
            // One question for all tenants, with a LIMIT for each: what has millions of rows is not counted.
            string type = target.ComparesText ? "text" : target.KeyType.Sql;
            yield return $"(seedkit_tenant.who - 1)::int from unnest(array[{string.Join(", ", tenants.Select(SqlIdentifier.Literal))}]::{type}[]) with ordinality as seedkit_tenant (id, who) "
                + $"cross join lateral (select from {table} as seedkit_rows where {target.KeySql} = seedkit_tenant.id limit 1) as own";
        }
        else if (target.Associated is { } associated)
        {
            for (int who = 0; who < tenants.Count; who++)
            {
                ProbeTerms terms = ProbeTerms.WrittenOut(tenants[who]);
                string own = target.Own(terms).Replace("$1::text[]", $"({associated(terms)})::text[]", StringComparison.Ordinal);
                yield return $"{who} where exists (select from {table} where {own})";
            }
        }
    }

    // Partitions have not been counted by themselves.
    private long? Count(ProbeTarget target) => rows.TryGetValue(target.Table.Name, out long count) ? count : null;

    private async Task<List<(int Target, int Tenant)>> AskAsync(IEnumerable<string> questions, CancellationToken cancellationToken)
    {
        List<(int, int)> answers = [];

        // As many as the server plans in some milliseconds, and as its table of locks has room for.
        foreach (string[] chunk in questions.Chunk(500))
        {
            await using NpgsqlCommand command = new(string.Join(" union all ", chunk), connection);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                answers.Add((reader.GetInt32(0), reader.GetInt32(1)));
            }
        }

        return answers;
    }
}
