using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("Host=db;Port=6000;Username=me;Password=p w;Database=shop", "db", 6000, "me", "p w", "shop")]
    [InlineData("postgres://me:p%40ss%3Aw@db:6000/shop", "db", 6000, "me", "p@ss:w", "shop")]
    [InlineData("postgresql://me@db", "db", 5432, "me", null, "postgres")]
    [InlineData(" POSTGRESQL://db/ ", "db", 5432, "postgres", null, "postgres")]
    [InlineData("postgresql://me@db/shop?application_name=a%20b&sslmode=verify-full", "db", 5432, "me", null, "shop")]
    [InlineData("postgresql:///shop?host=/run/postgresql&user=me", "/run/postgresql", 5432, "me", null, "shop")]
    [InlineData("postgresql://me@[::1]:5433/shop", "[::1]", 5433, "me", null, "shop")]
    public void Both_forms_are_read(string text, string host, int port, string user, string? password, string database)
    {
        NpgsqlConnectionStringBuilder builder = ServerAddress.Parse("X", text);

        builder.Host.Should().Be(host);
        builder.Port.Should().Be(port);
        builder.Username.Should().Be(user);
        builder.Password.Should().Be(password);
        builder.Database.Should().Be(database);
    }

    [Fact]
    public void Parameters_of_libpq_are_understood()
    {
        NpgsqlConnectionStringBuilder builder = ServerAddress.Parse("X", "postgresql://db?sslmode=verify-full&connect_timeout=7&application_name=a%20b");

        builder.SslMode.Should().Be(SslMode.VerifyFull);
        builder.Timeout.Should().Be(7);
        builder.ApplicationName.Should().Be("a b");
    }

    [Fact]
    public void A_text_without_a_host_is_refused()
    {
        Action parse = () => ServerAddress.Parse("X", "Username=me");

        parse.Should().Throw<HostSettingException>().Which.Failure.Found.Should().Be("It names no host.");
    }

    [Fact]
    public void A_password_is_taken_out_of_messages()
    {
        NpgsqlConnectionStringBuilder builder = new() { Password = "s3cret" };

        ServerAddress.Redact("no s3cret\nhere.", builder).Should().Be("no *** here");
    }
}
