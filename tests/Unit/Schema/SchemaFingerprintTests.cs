using FluentAssertions;
using SeedKit.Schema;
using Xunit;

namespace SeedKit.Tests.Unit.Schema;

public sealed class SchemaFingerprintTests
{
    private static readonly SchemaScripts Scripts = new()
    {
        Version = "1",
        Up = [new SchemaScript("a.sql", "select 1;\nselect 2;"), new SchemaScript("b.sql", "")],
        Down = [],
    };

    [Fact]
    public void The_same_scripts_have_the_same_fingerprint_whatever_the_line_endings_and_the_version()
    {
        SchemaScripts checkedOut = Scripts with
        {
            Version = "2",
            Up = [new SchemaScript("a.sql", "select 1;\r\nselect 2;"), new SchemaScript("b.sql", "")],
        };

        SchemaFingerprint.Compute(checkedOut).Should().Be(SchemaFingerprint.Compute(Scripts)).And.MatchRegex("^[0-9a-f]{64}$");
    }

    [Fact]
    public void Every_change_of_name_text_or_place_changes_it()
    {
        SchemaScript a = Scripts.Up[0];
        SchemaScript b = Scripts.Up[1];
        SchemaScripts[] variants =
        [
            Scripts,
            Scripts with { Up = [b, a] },
            Scripts with { Up = [a] },
            Scripts with { Up = [a], Down = [b] },
            Scripts with { Up = [a], ReferenceData = [b] },
            Scripts with { Up = [a with { Name = "A.sql" }, b] },
            Scripts with { Up = [a with { Sql = a.Sql + " " }, b] },
            Scripts with { Up = [a with { Sql = "" }, b with { Sql = a.Sql }] },
        ];

        variants.Select(SchemaFingerprint.Compute).Should().OnlyHaveUniqueItems();
    }
}
