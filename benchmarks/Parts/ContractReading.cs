using BenchmarkDotNet.Attributes;
using SeedKit.Contracts;
using SeedKit.Demo;

namespace SeedKit.Benchmarks.Parts;

/// <summary>Reading the demo's contract, with the files of SQL that it names.</summary>
[MemoryDiagnoser]
public class ContractReading
{
    /// <summary>Reads it.</summary>
    /// <returns>The contract.</returns>
    [Benchmark]
    public Contract Read() => DemoContract.Read();
}
