using Npgsql;
using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class FunctionDoesNotCompileRule() : DataRule(
    "SK1504",
    "Function that does not compile",
    Severity.Error,
    "A function refers to something that is gone, renamed or of another type by now. PostgreSQL checks a function when it is created and never "
    + "again: the table is renamed, everything that depends on it follows, and the function fails in front of a user. The server's own validator is "
    + "asked again: of SQL functions it checks every statement against the schema of today, of PL/pgSQL functions the syntax and the types of "
    + "variables, not the statements. A function without a search_path of its own is checked with its schema, the schemas that are judged, and "
    + "public.",
    "Write the function for the schema of today; CREATE OR REPLACE FUNCTION tells what else is wrong.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from routine in context.Catalog.Routines
        where context.Inspects(routine.Name.Schema)
        let validator = routine.Language switch { "sql" => "fmgr_sql_validator", "plpgsql" => "plpgsql_validator", _ => null }
        where validator is not null
        let path = SqlIdentifier.Literal(Path(context, routine))
        select new DataCheck
        {
            Path = routine.Name.ToPath(),

            // The session's own path is kept, and put back for the checks that follow; where the validator fails, the savepoint does that.
            Offences = $"""
                select keep.path
                from (select pg_catalog.current_setting('search_path') as path offset 0) as keep
                where case
                    when pg_catalog.set_config('search_path', {path}, true) is null then null
                    when pg_catalog.{validator}({routine.Oid})::text is null then true
                    else pg_catalog.set_config('search_path', keep.path, true) is null end
                """,
            Message = _ => $"Function {routine.Name}({routine.Arguments}) could not be checked.",
            Reads = [],
            Failed = failure => IsAboutTheFunction(failure) ? Tell(routine, failure) : null,
        };

    private Finding Tell(Routine routine, PostgresException failure) => Found(
        routine.Name.ToPath(),
        $"Function {routine.Name}({routine.Arguments}) does not compile: {failure.MessageText} ({failure.SqlState}). It fails when it is called.");

    // Class 42 is about names, types and syntax, 3F about schemas, 22 about values such as one that an enum no longer has, 0A about what a statement
    // cannot do. Who may not look at a function, or had to wait for a lock, has learned nothing about it.
    private static bool IsAboutTheFunction(PostgresException failure) =>
        failure.SqlState[..2] is "42" or "3F" or "22" or "0A" && failure.SqlState != PostgresErrorCodes.InsufficientPrivilege;

    private static string Path(RuleContext context, Routine routine)
    {
        const string setting = "search_path=";
        string? own = routine.Settings.SingleOrDefault(candidate => candidate.StartsWith(setting, StringComparison.Ordinal));
        IEnumerable<string> schemas = new[] { routine.Name.Schema }.Concat(context.SchemaNames).Append("public");
        return own is not null ? own[setting.Length..] : SqlIdentifier.QuoteList(schemas);
    }
}
