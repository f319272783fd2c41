using SeedKit.Catalog;
using SeedKit.Postgres;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

/// <summary>How rows are written on trial.</summary>
internal static class RowAttempts
{
    // Asks for a setting that no server has, so that the statement stops at the first row it reaches and changes none: on a table of a
    // hundred million rows that a policy fails to guard, a DELETE that had to be undone would be the greater accident.
    private static readonly string Stop = $"current_setting('{ProbeOutcome.Reached}')";

    /// <summary>Inserts a copy of a row that is there, as it is: a policy is asked before the key that it repeats.</summary>
    public static ProbeAttempt Insert(ProbeTarget target, ProbeBinding binding, string? owner)
    {
        string[] columns = [.. target.Table.Columns.Where(column => column.Generated is null && target.Granted.Insertable.Contains(column.Name)).Select(column => column.Name)];
        string values = string.Join(", ", columns.Select(column => $"(copy.r).{SqlIdentifier.Quote(column)}"));
        // OFFSET 0 keeps the server from reading the whole row out of its text again for each column.
        ProbeStep insert = ProbeStep.Alike(
            binding,
            null,
            terms => $"insert into {target.Table.Name.Sql} ({SqlIdentifier.QuoteList(columns)}) overriding system value select {values} "
                + $"from (select {terms.Given}::{target.Table.Name.Sql} as r offset 0) as copy",
            ProbeYield.Rows);
        return new ProbeAttempt
        {
            Path = target.Path,
            Steps = [target.Sample(owner), .. Watched(target, insert, owner, "INSERT")],
            Judge = outcome => ProbeJudgement.OfWrite(outcome, owner is not null && target.Rewrites("INSERT")),
            Shown = $"INSERT INTO {target.Table.Name.Sql} /* any row of {(owner is null ? "a tenant" : $"tenant {owner}")} */",
        };
    }

    /// <summary>
    /// Gives a row of the tenant's own to another tenant, by a statement that reads no column: with a WHERE, PostgreSQL would hold the new row to the
    /// policies for SELECT too, and a WITH CHECK that is too wide would not show.
    /// </summary>
    public static ProbeAttempt GiveAway(ProbeTarget target, ProbeBinding binding, string tenant, string other)
    {
        // From the second row on the policy has let one pass. Where a trigger may have taken the gift back, the others stay as they are, and a look decides.
        bool rewritten = target.Rewrites("UPDATE");
        string type = target.Table.FindColumn(target.Keys[0])!.TypeName.Sql;
        string Value(ProbeTerms terms) => "case when set_config('seedkit.rows', (current_setting('seedkit.rows')::bigint + 1)::text, true)::bigint > 1 "
            + $"then {(rewritten ? SqlIdentifier.Literal(tenant) : Stop)} else {terms.Tenant} end";
        string set = $"update {target.Table.Name.Sql} set {SqlIdentifier.Quote(target.Keys[0])} = ";
        return new ProbeAttempt
        {
            Path = target.Path,
            Steps = Watched(target, ProbeStep.Alike(binding, other, terms => $"{set}({Value(terms)})::{type}", ProbeYield.Rows), other, "UPDATE"),
            Judge = outcome => outcome.ReachedRow ? ProbeVerdict.Broken : ProbeJudgement.OfWrite(outcome, rewritten),
            Shown = $"UPDATE {target.Table.Name.Sql} SET {SqlIdentifier.Quote(target.Keys[0])} = {SqlIdentifier.Literal(other)}",
        };
    }

    /// <summary>Changes rows that are not a tenant's, or any row at all.</summary>
    public static ProbeAttempt? Update(ProbeTarget target, ProbeBinding binding, string? tenant)
    {
        // What the server gives its value itself may not be set by others.
        Column? settable = target.Table.Columns.FirstOrDefault(known => known is { Generated: null, Identity: not "always" }
            && target.Granted.Updatable.Contains(known.Name));
        if (settable is not { } column)
        {
            return null;
        }

        string table = target.Table.Name.Sql;
        string Where(ProbeTerms terms) => tenant is null ? "" : $" where {target.Foreign(terms)}";
        return new ProbeAttempt
        {
            Path = target.Path,
            Steps = [ProbeStep.Alike(
                binding, tenant, terms => $"update {table} set {SqlIdentifier.Quote(column.Name)} = {Stop}::{column.TypeName.Sql}{Where(terms)}", ProbeYield.Rows)],
            Judge = ProbeJudgement.OfReach,
            Shown = $"UPDATE {table} SET {SqlIdentifier.Quote(column.Name)} = DEFAULT{Where(ProbeTerms.WrittenOut(tenant))}",
        };
    }

    /// <summary>Deletes rows that are not a tenant's, or any row at all.</summary>
    public static ProbeAttempt Delete(ProbeTarget target, ProbeBinding binding, string? tenant) => new()
    {
        Path = target.Path,

        // One expression instead of two conditions, the order of which would be the planner's; random() keeps it from being asked before
        // there is a row. COALESCE, of which the planner never assumes that it gives nothing away, keeps it from being asked before the
        // policies: a condition that tells nothing of the row may come first where it is the cheaper one.
        Steps = [ProbeStep.Alike(
            binding,
            tenant,
            terms => $"delete from {target.Table.Name.Sql} "
                + $"where coalesce(case when {(tenant is null ? "random() is not null" : target.Foreign(terms))} then {Stop}::boolean end, 'no')",
            ProbeYield.Rows)],
        Judge = ProbeJudgement.OfReach,
        Shown = $"DELETE FROM {target.Table.Name.Sql}{(tenant is null ? "" : $" WHERE {target.Foreign(ProbeTerms.WrittenOut(tenant))}")}",
    };

    // Where a trigger may put the session's own tenant on the row, only a look at whose rows became more tells whose it was.
    private static ProbeStep[] Watched(ProbeTarget target, ProbeStep write, string? owner, string command)
    {
        if (owner is null || !target.Rewrites(command))
        {
            return [write];
        }

        ProbeStep look = ProbeStep.Alike(
            write.Binding, owner, terms => $"select count(*) from {target.Table.Name.Sql} where {target.Own(terms)}", asVerifier: true);
        return [look, write, look];
    }
}
