namespace SeedKit.Verification.Probing;

/// <summary>What an attempt shows.</summary>
internal enum ProbeVerdict
{
    /// <summary>The tenants were kept apart.</summary>
    Held,

    /// <summary>They were not.</summary>
    Broken,

    /// <summary>Neither: there was nothing to try it with, or something else failed first. Never a pass.</summary>
    Open,
}
