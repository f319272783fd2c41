namespace SeedKit.Catalog;

/// <summary>Referential actions as SQL writes them.</summary>
internal static class ReferentialActionSql
{
    /// <summary>What follows ON DELETE or ON UPDATE; nothing follows where nothing is said, which is NO ACTION.</summary>
    /// <param name="action">The action.</param>
    /// <param name="clause">The words before it, returned with it or not at all.</param>
    public static string After(this ReferentialAction action, string clause) => action switch
    {
        ReferentialAction.Restrict => clause + "RESTRICT",
        ReferentialAction.Cascade => clause + "CASCADE",
        ReferentialAction.SetNull => clause + "SET NULL",
        ReferentialAction.SetDefault => clause + "SET DEFAULT",
        _ => "",
    };
}
