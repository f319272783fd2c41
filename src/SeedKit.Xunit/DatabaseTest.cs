using Xunit;

namespace SeedKit.Xunit;

/// <summary>
/// A base for test classes over a <see cref="TestDatabaseFixture"/> that tells it of failures, so that the database of a failed test
/// is kept. Optional: without it, databases are kept by <c>SEEDKIT_KEEP=all</c> only.
/// </summary>
/// <param name="fixture">The class's database.</param>
public abstract class DatabaseTest(TestDatabaseFixture fixture) : IAsyncDisposable
{
    /// <summary>Looks at how the test ended; xUnit knows by the time it disposes the test class.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed && fixture.ReportFailure() is { } note)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(note);
        }

        return ValueTask.CompletedTask;
    }
}
