using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class RunNameTests
{
    [Fact]
    public void A_name_tells_its_owner()
    {
        string name = RunName.Next("seedkit-");

        RunName.Owner("/dev/shm/" + name).Should().Be(ProcessIdentity.Current);
        RunName.IsOwnerAlive(name).Should().BeTrue();
        RunName.Next("seedkit-").Should().NotBe(name);
    }

    [Fact]
    public void Another_process_of_the_same_number_is_another_owner()
    {
        ProcessIdentity current = ProcessIdentity.Current;

        RunName.IsOwnerAlive($"seedkit-{current.Id}-{current.Start + 100}-1").Should().BeFalse();
    }

    [Theory]
    [InlineData("seedkit-notes")]
    [InlineData("seedkit-1-2")]
    [InlineData("seedkit-a-b-c")]
    [InlineData("seedkit")]
    public void Names_of_other_programs_count_as_alive(string name)
    {
        RunName.Owner(name).Should().BeNull();
        RunName.IsOwnerAlive(name).Should().BeTrue();
    }
}
