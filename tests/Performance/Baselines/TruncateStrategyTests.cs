using SeedKit.Baselines.Resets;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class TruncateStrategyTests(ZooServer zoo) : ResetContract(zoo, new TruncateStrategy());
