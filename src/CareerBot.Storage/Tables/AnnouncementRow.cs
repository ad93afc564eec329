namespace CareerBot.Storage.Tables;

/// <summary>Table <c>announcements</c>: the messages in which channels ask for a decision, to be found again when it was made.</summary>
internal sealed class AnnouncementRow
{
    /// <summary>The channel's name.</summary>
    public string Channel { get; set; } = "";

    public int Revision { get; set; }

    /// <summary>Where the message is, as only the channel reads it.</summary>
    public string Place { get; set; } = "";
}
