namespace SeedKit.Verification;

/// <summary>
/// How an expression fails that needs the session's tenant where the session has named none: the setting is unknown, its empty text is no value of
/// the type, it is NULL where there must be something, or a function raises an error of its own. To fail so shows nothing and lets nothing be written.
/// </summary>
internal static class UnboundFailure
{
    /// <summary>Whether it failed so.</summary>
    public static bool Refuses(string sqlState) => sqlState is "42704" or "22P02" or "22004" or "P0001";
}
