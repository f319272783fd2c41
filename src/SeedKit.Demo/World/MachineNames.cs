using System.Globalization;
using System.Net;

namespace SeedKit.Demo.World;

/// <summary>What machines are called and where they answer.</summary>
internal static class MachineNames
{
    /// <summary>A name that says where the machine stands, what it does and for whom: <c>fra-web-prd-007</c>.</summary>
    public static string Hostname(Site site, string role, EnvironmentType environment, int number)
    {
        string code = environment switch
        {
            EnvironmentType.Production => "prd",
            EnvironmentType.Staging => "stg",
            EnvironmentType.Development => "dev",
            EnvironmentType.Test => "tst",
            _ => "drs",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{site.Code}-{role}-{code}-{number + 1:000}");
    }

    /// <summary>An address of the three ranges that RFC 5737 keeps for documentation, 250 of each.</summary>
    public static IPAddress Address(int number)
    {
        byte host = (byte)(1 + (number % 250));
        return (number / 250 % 3) switch
        {
            0 => new IPAddress([192, 0, 2, host]),
            1 => new IPAddress([198, 51, 100, host]),
            _ => new IPAddress([203, 0, 113, host]),
        };
    }
}
