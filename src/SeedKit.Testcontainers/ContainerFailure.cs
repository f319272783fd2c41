using System.Globalization;
using DotNet.Testcontainers.Containers;
using SeedKit.Hosting;

namespace SeedKit.Testcontainers;

/// <summary>Says why a container did not become a server, and what would help.</summary>
internal static class ContainerFailure
{
    private const string Fatal = "FATAL: ";

    /// <summary>Any failure of the engine means that this host cannot serve; it stays below as the inner exception.</summary>
    internal static HostUnavailableException Describe(ContainerImage image, TimeSpan timeout, Exception failure)
    {
        (string reason, string remedy) = failure switch
        {
            ContainerNotRunningException => (
                $"{image.Name} ended before it answered: {LastWord(failure.Message)}",
                $"run `docker run --rm --env POSTGRES_PASSWORD=test {image.Name}` to see its whole log"),
            TimeoutException => (
                string.Create(CultureInfo.InvariantCulture, $"{image.Name} did not answer within {timeout.TotalSeconds:0} s"),
                "give the engine more memory and processors, or raise ServerOptions.StartTimeout"),
            _ => ($"{image.Name} could not be started: {LastWord(failure.Message)}", $"run `docker pull {image.Name}` to see whether the engine can get it"),
        };
        return new HostUnavailableException(reason, remedy, failure);
    }

    /// <summary>The server's own words where it said some; the last line of a container's log is often "Examine the log output".</summary>
    private static string LastWord(string message)
    {
        string[] lines = message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string line = Array.FindLast(lines, line => line.Contains(Fatal, StringComparison.Ordinal)) ?? lines.LastOrDefault("no reason given");
        return line[Math.Max(0, line.IndexOf(Fatal, StringComparison.Ordinal))..].TrimEnd('.');
    }
}
