using System.Data;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Verification;

namespace SeedKit.Tests.Support.Faults;

/// <summary>Plants SQL in a transaction, inspects what it made, and rolls it back.</summary>
public static class Planted
{
    public static Task<VerificationReport> InspectAsync(
        NpgsqlConnection connection, string sql, Contract contract, VerificationOptions options, CancellationToken cancellationToken) =>
        InspectAsync(connection, sql, contract, options, null, cancellationToken);

    /// <summary>The same in a database that was found clean.</summary>
    public static async Task<VerificationReport> InspectAsync(
        NpgsqlConnection connection, string sql, Contract contract, VerificationOptions options, CleanState? clean, CancellationToken cancellationToken)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await PlantAsync(connection, sql, cancellationToken);
        Recollection? known = clean is null ? null : await clean.AfterAsync(connection, cancellationToken);
        return await Verifier.InspectAsync(connection, contract, options, known, cancellationToken);
    }

    public static async Task<long> CountAsync(NpgsqlConnection connection, string sql, string query, CancellationToken cancellationToken)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await PlantAsync(connection, sql, cancellationToken);
        await using NpgsqlCommand command = new($"select count(*) from ({query}) as rows", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The same SQL with foreign keys and triggers looking away, as many loaders load; they look again when it is inspected.</summary>
    public static string Unchecked(string sql) => $"set local session_replication_role = replica;\n{sql}\n;set local session_replication_role = origin;";

    /// <summary>What is reported as faults write it: rule and object of each finding, each once.</summary>
    public static IEnumerable<string> Places(VerificationReport report) => report.Findings.Select(finding => $"{finding.Rule} {finding.Path}").Distinct();

    /// <summary>A finding as rule pages write it.</summary>
    public static string Line(Finding finding) => $"{finding.Rule} {finding.Path}: {finding.Message}";

    public static async Task PlantAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
