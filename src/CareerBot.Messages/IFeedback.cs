namespace CareerBot.Messages;

/// <summary>Takes thumbs, from any channel.</summary>
public interface IFeedback
{
    /// <summary>Notes what an asker thinks of a reply. It returns at once; who thinks so is not kept.</summary>
    /// <param name="replyId">The <see cref="Reply.Id"/>.</param>
    /// <param name="isGood">True for a thumb up, false for one down, null for one taken back.</param>
    void Thumb(string replyId, bool? isGood);
}
