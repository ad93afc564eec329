namespace CareerBot.Teams;

/// <summary>Whether pay may be shown where several people read.</summary>
public enum PublicPay
{
    /// <summary>Only to the asker alone.</summary>
    Never,

    /// <summary>To the asker, who may share what everyone there may see.</summary>
    Share,

    /// <summary>Where everyone there may see it, at once.</summary>
    Always,
}
