namespace SeedKit.Demo.World;

/// <summary>Why a flow failed, and what its user can do about it.</summary>
internal sealed record FlowError(string Code, string Message, IReadOnlyList<string> RecoveryOptions);
