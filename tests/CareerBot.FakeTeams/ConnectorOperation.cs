namespace CareerBot.Fakes;

/// <summary>What the connector is asked for.</summary>
public enum ConnectorOperation
{
    /// <summary>An activity into a conversation, or as a reply to one.</summary>
    Send,

    /// <summary>An activity for one person in a conversation of several.</summary>
    SendTargeted,

    /// <summary>Another content for an activity.</summary>
    Update,

    /// <summary>An activity taken away.</summary>
    Delete,

    /// <summary>A conversation.</summary>
    Create,

    /// <summary>A member record, or a page of them.</summary>
    Members,

    /// <summary>An access token; also from the managed identity.</summary>
    Token,
}
