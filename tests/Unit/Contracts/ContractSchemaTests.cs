using System.Text.Json;
using FluentAssertions;
using SeedKit.Contracts;
using Xunit;

namespace SeedKit.Tests.Unit.Contracts;

public sealed class ContractSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(ContractReader.JsonSchema).RootElement;

    public static TheoryData<string> Shapes => [.. ContractShape.Keys.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Schema_and_reader_know_the_same_keys(string shape)
    {
        JsonElement section = shape == ContractShape.Contract ? Schema : Schema.GetProperty("$defs").GetProperty(shape);

        section.GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(ContractShape.Keys[shape]);
        section.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
        section.GetProperty("required").EnumerateArray().Select(key => key.GetString()).Should().BeSubsetOf(ContractShape.Keys[shape]);
    }

    [Fact]
    public void Every_key_says_what_it_is_for()
    {
        IEnumerable<JsonProperty> keys = Schema.GetProperty("$defs").EnumerateObject().Select(definition => definition.Value).Prepend(Schema)
            .Where(section => section.TryGetProperty("properties", out _))
            .SelectMany(section => section.GetProperty("properties").EnumerateObject());

        keys.Should().OnlyContain(key => IsDescribed(key.Value));
    }

    [Theory]
    [InlineData("contract", "name")]
    [InlineData("tenancyLevel", "column")]
    [InlineData("tenancyExemption", "reason")]
    [InlineData("agreement", "says")]
    [InlineData("suppression", "object")]
    public void What_the_schema_requires_the_reader_requires(string shape, string key)
    {
        JsonElement section = shape == ContractShape.Contract ? Schema : Schema.GetProperty("$defs").GetProperty(shape);

        section.GetProperty("required").EnumerateArray().Select(required => required.GetString()).Should().Contain(key);
    }

    private static bool IsDescribed(JsonElement key) => key.TryGetProperty("description", out _)
        || (key.TryGetProperty("$ref", out JsonElement reference)
            && Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]).TryGetProperty("description", out _));
}
