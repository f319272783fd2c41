using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using SeedKit.Benchmarks.Isolation;
using SeedKit.Benchmarks.Provisioning;
using SeedKit.Benchmarks.Verification;

if (args is ["isolation", ..])
{
    int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000;
    await IsolationBenchmark.RunAsync(rounds, CancellationToken.None);
    return;
}

if (args is ["provisioning", ..])
{
    int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
    await ProvisioningTimes.RunAsync(rounds, CancellationToken.None);
    return;
}

if (args is ["verification", ..])
{
    int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
    await VerificationTimes.RunAsync(rounds, CancellationToken.None);
    return;
}

// The library is built once more for each run, with its analyzers.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
