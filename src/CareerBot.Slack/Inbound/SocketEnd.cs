namespace CareerBot.Slack.Inbound;

/// <summary>Why a connection needs a successor, or gets none.</summary>
internal enum SocketEnd
{
    /// <summary>Slack will close it soon; it still works until then.</summary>
    Replaced,

    /// <summary>It is dead.</summary>
    Broken,

    /// <summary>Socket Mode was switched off for the app.</summary>
    LinkDisabled,
}
