namespace CareerBot.Messages.Askers;

/// <summary>Whether pay may be shown where several people read (settings <c>Slack:PublicPay</c>, <c>Teams:PublicPay</c>).</summary>
public enum PublicPay
{
    /// <summary>Never: pay is shown to whoever asked alone.</summary>
    Never,

    /// <summary>To whoever asked alone, with a button that shares it.</summary>
    Share,

    /// <summary>To everybody there at once, as far as everybody there may see it.</summary>
    Always,
}
