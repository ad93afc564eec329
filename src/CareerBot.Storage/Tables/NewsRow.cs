namespace CareerBot.Storage.Tables;

/// <summary>Table <c>news</c>: which revisions are told to which subscribers.</summary>
internal sealed class NewsRow
{
    public string Subscriber { get; set; } = "";

    public int Revision { get; set; }

    /// <summary>What the message is known by that the revision was taken into; empty while it waits.</summary>
    public string Message { get; set; } = "";

    /// <summary>Whether that message says anything of it.</summary>
    public bool IsTold { get; set; }
}
