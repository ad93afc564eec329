using CareerBot.Messages.Inbox;

namespace CareerBot.Messages.Replies;

/// <summary>Keeps what was asked for as long as a button of its reply can be pressed, and no longer.</summary>
public interface IOpenReplies
{
    /// <summary>Keeps a reply; one of the same id is replaced.</summary>
    /// <exception cref="InboxUnavailableException">It cannot be kept now.</exception>
    Task KeepAsync(OpenReply reply, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a reply a moment later, together with others: for an answer that must not wait. A button that is pressed here meanwhile finds it; what a kill takes with it
    /// is as if its time were over.
    /// </summary>
    void KeepSoon(OpenReply reply);

    /// <summary>A reply; null when there is none of that id, or its time is over.</summary>
    /// <exception cref="InboxUnavailableException">It cannot be looked up now.</exception>
    Task<OpenReply?> FindAsync(string replyId, CancellationToken cancellationToken);

    /// <summary>Keeps, as late and for as long as a reply of <see cref="KeepSoon"/>, which reply a message shows.</summary>
    /// <param name="message">What the message is known by in its channel; no reply's id.</param>
    /// <param name="replyId">The reply.</param>
    void KeepShownSoon(string message, string replyId);

    /// <summary>The id of the reply that a message shows; null when it is not known, or its time is over.</summary>
    /// <exception cref="InboxUnavailableException">It cannot be looked up now.</exception>
    Task<string?> FindShownAsync(string message, CancellationToken cancellationToken);

    /// <summary>Takes out what can no longer be pressed.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="InboxUnavailableException">Not now.</exception>
    Task<int> ForgetAsync(CancellationToken cancellationToken);
}
