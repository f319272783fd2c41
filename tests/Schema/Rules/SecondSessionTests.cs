using System.Data;
using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Tests.Support;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>That two sessions verify as one would.</summary>
public sealed class SecondSessionTests(RuleServer server) : IClassFixture<RuleServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_sees_what_the_first_sees_as_the_role_of_the_first()
    {
        await using NpgsqlConnection first = await server.OpenDemoAsync();
        await using NpgsqlConnection other = await server.OpenDemoAsync();
        await other.ExecuteAsync("create schema seen; create table seen.orders (id int); grant usage on schema seen to public; grant select on seen.orders to public", Cancellation);
        await using TemporaryRole role = await server.CreateRoleAsync("nologin");
        await using NpgsqlTransaction transaction = await first.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancellation);
        await first.ExecuteAsync($"set local role {role.Sql}", Cancellation);
        string? seen = null;
        bool ran;
        await using (SecondSession second = await SecondSession.BeginAsync(first, Cancellation))
        {
            await other.ExecuteAsync("insert into seen.orders values (1)", Cancellation);
            ran = await second.RunAsync(async (session, token) => seen = await AskAsync(session, "select current_user || ' sees ' || count(*) from seen.orders", token));
        }

        ran.Should().BeTrue();
        seen.Should().Be($"{role.Name} sees 0");
        await other.ExecuteAsync("drop schema seen cascade", Cancellation);
    }

    [Fact]
    public async Task What_fails_in_it_fails_the_verification()
    {
        await using NpgsqlConnection first = await server.OpenDemoAsync();
        await using NpgsqlTransaction transaction = await first.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancellation);
        await using SecondSession second = await SecondSession.BeginAsync(first, Cancellation);

        Task<bool> failing = second.RunAsync((session, token) => session.ExecuteAsync("select 1 / 0", token));
        Task<bool> after = second.RunAsync((_, _) => Task.CompletedTask);

        await FluentActions.Awaiting(() => after).Should().ThrowAsync<PostgresException>("what is to come after it does not come");
        (await FluentActions.Awaiting(() => failing).Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.DivisionByZero);
    }

    [Fact(Timeout = 20_000)]
    public async Task It_ends_with_the_first_whatever_it_is_doing()
    {
        await using NpgsqlConnection first = await server.OpenDemoAsync();
        await using NpgsqlTransaction transaction = await first.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancellation);
        SecondSession second = await SecondSession.BeginAsync(first, Cancellation);
        TaskCompletionSource working = new();
        TaskCompletionSource leave = new();
        _ = second.RunAsync(async (session, token) =>
        {
            working.SetResult();
            try
            {
                await session.ExecuteAsync("select pg_sleep(600)", token);
            }
            finally
            {
                await leave.Task;
            }
        });
        await working.Task;

        Task closing = second.DisposeAsync().AsTask();

        (await Task.WhenAny(closing, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation))).Should().NotBe(closing, "what it does has not ended");
        leave.SetResult();
        await closing;
    }

    [Fact]
    public async Task Where_there_is_room_for_one_session_one_does_it_all()
    {
        await using NpgsqlConnection other = await server.OpenDemoAsync();
        await using TemporaryRole role = await server.CreateRoleAsync("login bypassrls connection limit 1 in role pg_read_all_data");
        VerificationReport both = await Verifier.VerifyAsync(other, Contract.None, VerificationOptions.Default, Cancellation);
        await using NpgsqlConnection lonely = new(role.ConnectionString(other.Database));
        await lonely.OpenAsync(Cancellation);

        VerificationReport alone = await Verifier.VerifyAsync(lonely, Contract.None, VerificationOptions.Default, Cancellation);

        alone.Findings.Should().BeEquivalentTo(both.Findings);
        alone.Summary.Tables.Should().Be(both.Summary.Tables);
        await using NpgsqlTransaction transaction = await lonely.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancellation);
        await using SecondSession second = await SecondSession.BeginAsync(lonely, Cancellation);
        (await second.RunAsync((_, _) => throw new InvalidOperationException("there is none"))).Should().BeFalse();
    }

    private static async Task<string> AskAsync(NpgsqlConnection connection, string query, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(query, connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
