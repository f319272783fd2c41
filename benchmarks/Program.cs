using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using SeedKit.Benchmarks.Isolation;
using SeedKit.Benchmarks.Provisioning;
using SeedKit.Benchmarks.Verification;

switch (args)
{
    case ["isolation", ..]:
        await IsolationBenchmark.RunAsync(Rounds(2000), CancellationToken.None);
        break;
    case ["writes"]:
        await IsolationBenchmark.RunWritesAsync(CancellationToken.None);
        break;
    case ["start", ..]:
        await StartComparison.RunAsync(Rounds(20), CancellationToken.None);
        break;
    case ["provisioning", ..]:
        await ProvisioningTimes.RunAsync(Rounds(20), CancellationToken.None);
        break;
    case ["verification", ..]:
        await VerificationTimes.RunAsync(Rounds(20), CancellationToken.None);
        break;
    default:
        // The library is built once more for each run, with its analyzers.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
        break;
}

int Rounds(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;
