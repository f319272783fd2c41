#if SEEDKIT_CONTAINERS
using FluentAssertions;
using SeedKit.Testcontainers;
using Xunit;

namespace SeedKit.Tests.Unit.Testcontainers;

public sealed class ContainerImageTests
{
    [Theory]
    [InlineData(15, "--no-sync --encoding=UTF8 --wal-segsize=1 --locale=C --lc-ctype=C.UTF-8")]
    [InlineData(16, "--no-sync --encoding=UTF8 --wal-segsize=1 --locale=C --lc-ctype=C.UTF-8")]
    [InlineData(17, "--no-sync --encoding=UTF8 --wal-segsize=1 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")]
    [InlineData(18, "--no-sync --encoding=UTF8 --wal-segsize=1 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-data-checksums")]
    public void Initdb_is_told_what_its_major_version_understands(int major, string expected)
    {
        ContainerImage image = ContainerImage.Official(major);

        string arguments = image.InitdbArguments;

        arguments.Should().Be(expected);
    }

    [Fact]
    public void The_official_image_is_the_Alpine_one_of_the_major_version()
    {
        ContainerImage image = ContainerImage.Official(18);

        image.Name.Should().Be("postgres:18-alpine");
    }
}
#endif
