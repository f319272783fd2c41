using System.Globalization;
using Npgsql;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>
/// Random committed statements over every table and sequence of a database: inserts, updates, deletes, upserts, merges, rows that go
/// and come in one statement, truncates, rolled back transactions. Statements that break a constraint fail, as they would in an
/// application; what stays is what was committed.
/// </summary>
/// <param name="Sessions">The statements of each session.</param>
internal sealed record Workload(IReadOnlyList<IReadOnlyList<string>> Sessions)
{
    /// <summary>The workload of a seed value.</summary>
    public static Workload Generate(int seed, WorkloadTables tables, int sessions, int statements)
    {
        Random random = new(seed);
        return new([.. Enumerable.Range(0, sessions).Select(_ =>
            (IReadOnlyList<string>)[.. Enumerable.Range(0, statements).Select(_ => Transaction(random, tables))])]);
    }

    /// <summary>Runs the sessions side by side; what the server refuses is skipped.</summary>
    public async Task RunAsync(NpgsqlDataSource database, CancellationToken cancellationToken) =>
        await Task.WhenAll(Sessions.Select(async statements =>
        {
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
            foreach (string statement in statements)
            {
                try
                {
                    await using NpgsqlCommand command = new(statement, connection);
                    await command.ExecuteNonQueryAsync(cancellationToken);
                }
                catch (PostgresException)
                {
                    await using NpgsqlCommand rollback = new("rollback", connection);
                    await rollback.ExecuteNonQueryAsync(cancellationToken);
                }
            }
        }));

    /// <summary>Workloads with one statement, or half of them, less: candidates for a smaller one that still fails.</summary>
    public IEnumerable<Workload> Shrink()
    {
        for (int session = 0; session < Sessions.Count; session++)
        {
            int count = Sessions[session].Count;
            foreach (int size in new[] { count, count / 2, count / 4, 1 }.Where(size => size > 0).Distinct())
            {
                for (int start = 0; start < count; start += size)
                {
                    List<string> rest = [.. Sessions[session].Take(start), .. Sessions[session].Skip(start + size)];
                    yield return new([.. Sessions.Select((statements, index) => index == session ? rest : statements)]);
                }
            }
        }
    }

    public override string ToString() =>
        string.Join("\n", Sessions.SelectMany((statements, session) =>
            statements.Select(statement => string.Create(CultureInfo.InvariantCulture, $"{session}: {statement};"))));

    private static string Transaction(Random random, WorkloadTables tables)
    {
        string One() => Statement(random, tables);
        return random.Next(6) switch
        {
            0 => $"begin; {One()}; {One()}; {One()}; commit",
            1 => $"begin; {One()}; savepoint s; {One()}; rollback to s; {One()}; commit",
            2 => $"begin; {One()}; {One()}; rollback",
            _ => One(),
        };
    }

    private static string Statement(Random random, WorkloadTables tables)
    {
        if (random.Next(12) == 0)
        {
            string sequence = tables.Sequences[random.Next(tables.Sequences.Count)].Replace("'", "''", StringComparison.Ordinal);
            return random.Next(3) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"select setval('{sequence}', {random.Next(-900, 0)}, {random.Next(2) == 0})")
                : $"select nextval('{sequence}')";
        }

        WorkloadTable table = tables.Tables[random.Next(tables.Tables.Count)];
        string some = string.Create(
            CultureInfo.InvariantCulture, $"pg_catalog.hashtext(t::text || '{random.Next()}') % {random.Next(1, 12)} = 0");
        int salt = random.Next(1, 9);
        return random.Next(20) switch
        {
            < 5 => $"insert into {table.Sql} ({table.Columns}) overriding system value select {table.Fresh(salt)} from {table.Sql} as t where {some}",
            < 10 => $"update {table.Sql} as t set {table.Change(random, salt)} where {some}",
            < 12 => $"update {table.Sql} as t set {table.Change(random, salt)}, {table.Change(random, salt)} where {some}",
            < 15 => $"delete from {table.Sql} as t where {some}",
            15 => $"with gone as (delete from {table.Sql} as t where {some} returning *) insert into {table.Sql} ({table.Columns}) overriding system value select {table.Columns} from gone",
            16 => $"merge into {table.Sql} as t using (select * from {table.Sql} as t where {some}) as s on {table.Match} when matched and {some} then delete when matched then update set {table.Change(random, salt)} when not matched then do nothing",
            17 => $"insert into {table.Sql} ({table.Columns}) overriding system value select {table.Columns} from {table.Sql} as t where {some} on conflict do nothing",
            18 => $"truncate {table.Sql} {(random.Next(2) == 0 ? "restart identity" : "")} cascade",
            _ => $"update only {table.Sql} as t set {table.Change(random, salt)}",
        };
    }
}

/// <summary>The tables and sequences that a workload draws from.</summary>
internal sealed record WorkloadTables(IReadOnlyList<WorkloadTable> Tables, IReadOnlyList<string> Sequences)
{
    public static async Task<WorkloadTables> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<WorkloadTable> tables = [];
        foreach (CapturedTable table in await CaptureReader.ReadTablesAsync(connection, cancellationToken))
        {
            Dictionary<string, string> types = [];
            await using NpgsqlCommand command = new(
                "select attname, format_type(atttypid, null) from pg_attribute where attrelid = @oid::bigint::oid and attnum > 0 and not attisdropped",
                connection);
            command.Parameters.AddWithValue("oid", table.Oid);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                types.Add(reader.GetString(0), reader.GetString(1));
            }

            if (table.Name.Schema != "seedkit")
            {
                tables.Add(new(table, types));
            }
        }

        return new(tables, [.. (await CaptureReader.ReadSequencesAsync(connection, cancellationToken)).Select(sequence => sequence.Name.Sql)]);
    }
}

/// <summary>One table, as the parts of statements.</summary>
internal sealed record WorkloadTable(CapturedTable Table, IReadOnlyDictionary<string, string> Types)
{
    public string Sql => Table.Name.Sql;

    public string Columns => Table.ColumnList();

    public string Match => Table.Key.Count > 0 ? Table.KeyEquals("t", "s") : "false";

    /// <summary>The columns of a row that is like another, with another key.</summary>
    public string Fresh(int salt) => string.Join(", ", Table.Columns.Select(column =>
        Table.Key.Contains(column.Name, StringComparer.Ordinal) ? Other(column.Name, salt) : $"t.{SqlIdentifier.Quote(column.Name)}"));

    /// <summary>An assignment: another value, or the value of another row.</summary>
    public string Change(Random random, int salt)
    {
        CapturedColumn column = Table.Columns[random.Next(Table.Columns.Count)];
        string name = SqlIdentifier.Quote(column.Name);
        string value = column.IsIdentityAlways ? "default"
            : random.Next(3) == 0 ? $"(select x.{name} from {Sql} as x order by hashtext(x::text || '{salt}') limit 1)"
            : Other(column.Name, salt);
        return $"{name} = {value}";
    }

    private string Other(string column, int salt)
    {
        string name = $"t.{SqlIdentifier.Quote(column)}";
        string number = salt.ToString(CultureInfo.InvariantCulture);
        return Types[column] switch
        {
            "integer" or "bigint" => $"{name} + {number}000",
            "numeric" or "double precision" => $"{name} + {number}.50",
            "text" => $"{name} || '{number}'",
            "uuid" => $"md5({name}::text || '{number}')::uuid",
            "date" => $"{name} + {number}",
            "timestamp with time zone" => $"{name} + interval '{number} days'",
            "jsonb" => $"jsonb_build_object('was', {name})",
            "bytea" => $"{name} || 'x'",
            _ => name,
        };
    }
}
