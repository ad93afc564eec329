namespace CareerBot.Messages.HandOvers;

/// <summary>Where a question for HR stands.</summary>
public enum HandOverState
{
    /// <summary>Waits for HR.</summary>
    Open,

    /// <summary>HR replied; the reply is on its way.</summary>
    Replied,

    /// <summary>The reply reached the place where the question was asked.</summary>
    Delivered,
}
