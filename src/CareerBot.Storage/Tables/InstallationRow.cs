namespace CareerBot.Storage.Tables;

/// <summary>Table <c>installations</c>: where a channel is installed, with its tokens sealed.</summary>
internal sealed class InstallationRow
{
    /// <summary>A channel's name, a colon, and what the channel keeps it by.</summary>
    public string Key { get; set; } = "";

    /// <summary>What the channel needs, encrypted by it.</summary>
    public string Sealed { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
