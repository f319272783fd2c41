using SeedKit.Baselines.Resets;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class CloneStrategyTests(ZooServer zoo) : ResetContract(zoo, new CloneStrategy());
