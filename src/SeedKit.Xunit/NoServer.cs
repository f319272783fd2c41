using SeedKit.Baselines;
using SeedKit.Hosting;
using Xunit.v3;

namespace SeedKit.Xunit;

/// <summary>What tests do where there is no PostgreSQL: fail on a build server, where somebody forgot it; skip on a person's machine.</summary>
internal static class NoServer
{
    /// <summary>Awaits what needs a server.</summary>
    public static async Task<T> SkipOrFailAsync<T>(Task<T> start)
    {
        try
        {
            return await start;
        }
        catch (NoServerException exception) when (!KeepSetting.IsBuildServer(Environment.GetEnvironmentVariable))
        {
            throw new TestSkippedException(exception);
        }
    }

    // xUnit takes any exception for a skip whose message starts with its token; its own type for it is in the assertion package.
    private sealed class TestSkippedException(Exception reason) : Exception(DynamicSkipToken.Value + reason.Message, reason);
}
