using System.Buffers.Binary;
using System.Text;
using FluentAssertions;
using SeedKit.Seeding;
using Xunit;
using static SeedKit.Tests.Unit.Seeding.SampleTable;

namespace SeedKit.Tests.Unit.Seeding;

/// <summary>The wire forms that are easy to get wrong; what the server makes of all of them is tested in tests/Seeding.</summary>
public sealed class FieldWritersTests
{
    private enum Status
    {
        Open,
        InProgress,
    }

    [Theory]
    [InlineData("0", "0 0 0 0")]
    [InlineData("1", "1 0 0 0 1")]
    [InlineData("-1", "1 0 16384 0 1")]
    [InlineData("10000", "1 1 0 0 1")]
    [InlineData("12345.67", "3 1 0 2 1 2345 6700")]
    [InlineData("0.0500", "1 -1 0 4 500")]
    [InlineData("100.00", "1 0 0 2 100")]
    [InlineData("79228162514264337593543950335", "8 7 0 0 7 9228 1625 1426 4337 5935 4395 335")]
    public void Numeric_is_written_in_groups_of_four_digits(string value, string expected)
    {
        CopyBuffer buffer = new();

        NumericField.Write(buffer, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

        byte[] field = buffer.Written.Span[4..].ToArray();
        string.Join(' ', Enumerable.Range(0, field.Length / 2).Select(word => BinaryPrimitives.ReadInt16BigEndian(field.AsSpan(word * 2)))).Should().Be(expected);
    }

    [Fact]
    public async Task Members_of_a_csharp_enum_become_labels_and_null_becomes_NULL()
    {
        Order[] rows = [new(new Guid(1, 0, 0, new byte[8])), new(Guid.Empty)];
        Orders seed = new(rows, columns => columns.Add("id", row => row.Id).Add("status", row => row.Id == Guid.Empty ? (Status?)null : Status.InProgress));

        List<byte[]?[]> written = CopyReader.Rows(await WriteAsync(seed, With(), TestContext.Current.CancellationToken));

        Encoding.UTF8.GetString(written[0][1]!).Should().Be("in_progress");
        written[1][1].Should().BeNull();
    }

    [Fact]
    public async Task An_integer_that_the_column_cannot_hold_is_an_error_and_never_cut()
    {
        Orders seed = new([new(Guid.Empty)], columns => columns.Add("id", row => row.Id).Add("small", _ => 70_000));

        Func<Task> write = () => WriteAsync(seed, With(Column("small", "int2")), TestContext.Current.CancellationToken);

        (await write.Should().ThrowAsync<SeedRowException>()).WithInnerException<OverflowException>();
    }
}
