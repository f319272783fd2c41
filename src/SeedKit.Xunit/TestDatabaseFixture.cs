using System.Runtime.ExceptionServices;
using Npgsql;
using SeedKit.Baselines;
using Xunit;

namespace SeedKit.Xunit;

/// <summary>
/// A seeded database for the tests of one class, copied before the first and dropped after the last. The tests of the class may do
/// anything to it and see one another's changes; no other class does.
/// </summary>
/// <remarks>
/// Where no server can be had, every test of the class is skipped with the reason on a person's machine, and fails where <c>CI</c> is set.
/// </remarks>
/// <param name="assembly">The assembly's fixture.</param>
public class TestDatabaseFixture(SeedKitFixture assembly) : IAsyncLifetime
{
    private SeedSession? session;
    private TestDatabase? database;
    private ExceptionDispatchInfo? failure;

    /// <summary>The session that the database comes from.</summary>
    public SeedSession Session => Started(session);

    /// <summary>The class's database.</summary>
    public TestDatabase Database => Started(database);

    /// <summary>An open connection to the class's database, as superuser; disposing it returns it to the pool.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync() => Database.OpenAsync(TestContext.Current.CancellationToken);

    /// <summary>Copies the template.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        try
        {
            session = await assembly.StartAsync();
            database = await session.CloneAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Thrown from here it would fail the class; thrown to each test it fails or skips that test, with its message.
            failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <summary>Tells the fixture that a test of the class has failed.</summary>
    /// <returns>How to connect to the database, if <c>SEEDKIT_KEEP</c> asks that it stays; else null.</returns>
    /// <remarks><see cref="DatabaseTest"/> does it by itself.</remarks>
    public string? ReportFailure() =>
        session is not null && database is not null && KeepSetting.Read(Environment.GetEnvironmentVariable) != KeepPolicy.None
            ? KeptDatabase.Keep(session, database)
            : null;

    /// <summary>Drops the database, unless it is kept.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (session is not null && database is not null)
        {
            if (KeepSetting.Read(Environment.GetEnvironmentVariable) == KeepPolicy.All)
            {
                TestContext.Current.SendDiagnosticMessage(KeptDatabase.Keep(session, database));
            }

            await database.DisposeAsync();
        }
    }

    private T Started<T>(T? value)
        where T : class
    {
        failure?.Throw();
        return value ?? throw new InvalidOperationException($"{GetType().Name} is used before xUnit has initialised it.");
    }
}
