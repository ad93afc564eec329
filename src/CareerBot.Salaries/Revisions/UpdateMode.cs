namespace CareerBot.Salaries.Revisions;

/// <summary>What a file means for the bands that it does not name.</summary>
public enum UpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They end on the first day that the file speaks of.</summary>
    Replace,
}
