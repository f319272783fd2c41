namespace SeedKit.Catalog;

/// <summary>What a foreign key does when its parent goes or changes.</summary>
public enum ReferentialAction
{
    /// <summary>Refuse at the end of the statement, or later if deferred.</summary>
    NoAction,

    /// <summary>Refuse at once.</summary>
    Restrict,

    /// <summary>Delete or change the children too.</summary>
    Cascade,

    /// <summary>Set the children's columns to NULL.</summary>
    SetNull,

    /// <summary>Set the children's columns to their defaults.</summary>
    SetDefault,
}
