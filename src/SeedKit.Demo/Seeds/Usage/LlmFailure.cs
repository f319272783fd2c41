namespace SeedKit.Demo.Seeds.Usage;

/// <summary>A way in which a request to a language model fails.</summary>
/// <remarks>Reached: whether the provider gave the request an id. Answered: whether an answer, if only an error, came back: then there is a response time. Charged: whether tokens were counted and charged.</remarks>
internal sealed record LlmFailure(string Type, string Message, bool Reached, bool Answered, bool Charged)
{
    public static IReadOnlyList<LlmFailure> All { get; } =
    [
        new("rate_limit_exceeded", "The provider refused the request: more tokens per minute than the contract allows.", true, true, false),
        new("timeout", "No complete answer within 60 seconds; the connection was closed.", true, false, false),
        new("connection_error", "The host of the provider could not be reached.", false, false, false),
        new("content_filter", "The provider stopped the answer: its content filter mistook host names for personal data.", true, true, true),
        new("invalid_response", "The answer was no valid JSON and could not be used.", true, true, true),
        new("context_length_exceeded", "The request is longer than the context of the model.", true, true, false),
    ];
}
