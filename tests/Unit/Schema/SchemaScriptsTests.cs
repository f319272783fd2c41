using System.Reflection;
using FluentAssertions;
using SeedKit.Schema;
using Xunit;

namespace SeedKit.Tests.Unit.Schema;

public sealed class SchemaScriptsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-scripts-");

    [Fact]
    public void Embedded_scripts_come_in_the_order_of_their_names()
    {
        SchemaScripts scripts = SchemaScripts.FromEmbedded(Assembly.Load("SeedKit.Demo"), "SeedKit.Demo.Schema", "1.0");

        scripts.Up[0].Name.Should().Be("Up/00_roles_and_schema.sql");
        scripts.Up.Select(script => script.Name).Should().BeInAscendingOrder(StringComparer.Ordinal);
        scripts.Down.Should().NotBeEmpty();
        scripts.ReferenceData.Should().NotBeEmpty();
        scripts.Version.Should().Be("1.0");
    }

    [Fact]
    public void A_folder_gives_its_scripts_and_a_version_from_the_fingerprint()
    {
        Write("Up", "20_b.sql", "select 2");
        Write("Up", "10_a.sql", "select 1");
        Write("Down", "10.sql", "select 3");
        Write("Up", "notes.txt", "not a script");

        SchemaScripts scripts = SchemaScripts.FromFolder(folder.FullName);

        scripts.Up.Should().Equal(new SchemaScript("Up/10_a.sql", "select 1"), new SchemaScript("Up/20_b.sql", "select 2"));
        scripts.Down.Should().ContainSingle();
        scripts.ReferenceData.Should().BeEmpty();
        scripts.Version.Should().Be(SchemaFingerprint.Compute(scripts)[..12]);
    }

    [Fact]
    public void Nothing_to_install_is_an_error_that_says_where_it_looked()
    {
        Action fromFolder = () => SchemaScripts.FromFolder(Path.Combine(folder.FullName, "absent"));
        Action fromAssembly = () => SchemaScripts.FromEmbedded(Assembly.Load("SeedKit.Demo"), "Nowhere", "1.0");

        fromFolder.Should().Throw<SchemaScriptsNotFoundException>().Which.Where.Should().Contain(Path.Combine("absent", "Up", "*.sql"));
        fromAssembly.Should().Throw<SchemaScriptsNotFoundException>().Which.Where.Should().Contain("Nowhere.Up");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string subfolder, string name, string text)
    {
        folder.CreateSubdirectory(subfolder);
        File.WriteAllText(Path.Combine(folder.FullName, subfolder, name), text);
    }
}
