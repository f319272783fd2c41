namespace SeedKit.Demo.Seeds.Usage;

/// <summary>
/// A list price of a language model, in US dollars per thousand tokens. The rows are those of the reference table
/// <c>llm_model_pricing</c>, which belongs to the schema; a test compares the two.
/// </summary>
/// <remarks>To: end, exclusive; null while the price holds.</remarks>
internal sealed record ModelPrice(
    string Provider, string Model, string? Version, decimal Input, decimal Output, DateTimeOffset From, DateTimeOffset? To)
{
    public static IReadOnlyList<ModelPrice> All { get; } =
    [
        new("openai", "gpt-4-turbo", "1106-preview", 0.010000m, 0.030000m, Day(2024, 1, 1), null),
        new("openai", "gpt-4", "0314", 0.030000m, 0.060000m, Day(2024, 1, 1), Day(2024, 6, 13)),
        new("openai", "gpt-3.5-turbo", null, 0.001000m, 0.002000m, Day(2024, 1, 1), Day(2024, 2, 16)),
        new("openai", "gpt-3.5-turbo", null, 0.000500m, 0.001500m, Day(2024, 2, 16), null),
        new("openai", "gpt-4o", "2024-05-13", 0.005000m, 0.015000m, Day(2024, 5, 13), null),
        new("anthropic", "claude-2.1", null, 0.008000m, 0.024000m, Day(2024, 1, 1), null),
        new("anthropic", "claude-3-5-sonnet", "20240620", 0.003000m, 0.015000m, Day(2024, 6, 20), null),
        new("deepinfra", "mixtral-8x7b-instruct", "0.1", 0.000270m, 0.000270m, Day(2024, 1, 1), null),
        new("deepinfra", "bge-large-en", "1.5", 0.000010m, 0.000000m, Day(2024, 1, 1), null),
    ];

    /// <summary>The price of a model at a time; before it had one, the first that it got.</summary>
    public static ModelPrice At(string model, DateTimeOffset time) =>
        All.LastOrDefault(price => price.Model == model && price.From <= time && (price.To is null || time < price.To))
        ?? All.First(price => price.Model == model);

    public decimal CostOfInput(int tokens) => Math.Round(tokens * Input / 1000, 6, MidpointRounding.AwayFromZero);

    public decimal CostOfOutput(int tokens) => Math.Round(tokens * Output / 1000, 6, MidpointRounding.AwayFromZero);

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
