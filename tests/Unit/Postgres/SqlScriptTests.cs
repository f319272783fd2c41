using FluentAssertions;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Unit.Postgres;

public sealed class SqlScriptTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ;; \n -- only a comment; here\n/* and ; /* a nested; */ one */ ;")]
    public void A_script_without_statements_has_none(string sql)
    {
        IReadOnlyList<SqlStatement> statements = SqlScript.Split(sql);

        statements.Should().BeEmpty();
    }

    [Theory]
    [InlineData("select 'a;b', 'it''s;'")]
    [InlineData("select E'a\\';b'")]
    [InlineData("select \"a;\"\";b\" from t")]
    [InlineData("do $$ begin perform 1; end $$")]
    [InlineData("do $body$ select $$;$$; $body$")]
    [InlineData("select $1; ", "select $1")]
    [InlineData("select a$b; select c$b", "select a$b", "select c$b")]
    [InlineData("select 1 -- last; comment", "select 1")]
    [InlineData("select /* ; */ 1")]
    [InlineData("create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3", "create function f() returns int begin atomic select case when true then 1 end; select 2; end", "select 3")]
    [InlineData("CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; END; select 1", "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; END", "select 1")]
    [InlineData("create table t (\"begin\" int, atomic int, \"case\" int); select 1", "create table t (\"begin\" int, atomic int, \"case\" int)", "select 1")]
    [InlineData("select 'never closed; ", "select 'never closed;")]
    public void Statements_end_at_the_semicolons_that_count(string sql, params string[] expected)
    {
        IReadOnlyList<SqlStatement> statements = SqlScript.Split(sql);

        statements.Select(statement => statement.Text).Should().Equal(expected.Length == 0 ? [sql] : expected);
    }

    [Fact]
    public void A_statement_knows_its_line_behind_comments()
    {
        IReadOnlyList<SqlStatement> statements = SqlScript.Split("-- one\nselect 1;\r\n\r\n/* four\nfive */ select\r\n  nonsense;");

        statements.Select(statement => statement.Line).Should().Equal(2, 5);
        statements[1].FirstLine.Should().Be("select");
        statements[1].LineAt(statements[1].Text.IndexOf("nonsense", StringComparison.Ordinal) + 1).Should().Be(6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_position_outside_of_the_statement_stays_within_it(int position)
    {
        SqlStatement statement = new("select 1", 7);

        statement.LineAt(position).Should().Be(7);
    }
}
