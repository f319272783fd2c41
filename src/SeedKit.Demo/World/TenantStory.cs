namespace SeedKit.Demo.World;

/// <summary>The stories that tenants tell; every copy of a scaled profile repeats the three of them.</summary>
internal enum TenantStory
{
    /// <summary>The demo client: a large estate in the middle of its migration.</summary>
    Demo,

    /// <summary>A hospital group that has arrived in the cloud.</summary>
    Finished,

    /// <summary>A logistics firm whose project waits for a decision.</summary>
    OnHold,
}
