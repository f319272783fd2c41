using FluentAssertions;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Unit.Postgres;

public sealed class SqlIdentifierTests
{
    [Theory]
    [InlineData("begin end", "$body$begin end$body$")]
    [InlineData("insert into \"$body$\"", "$_body$insert into \"$body$\"$_body$")]
    [InlineData("\"$body$\" and \"$_body$\"", "$__body$\"$body$\" and \"$_body$\"$__body$")]
    [InlineData("x$body", "$_body$x$body$_body$")]
    [InlineData("'it''s \\'", "$body$'it''s \\'$body$")]
    public void A_body_is_quoted_by_a_tag_that_it_does_not_hold(string body, string expected)
    {
        string quoted = SqlIdentifier.DollarQuote(body);

        quoted.Should().Be(expected);
    }
}
