namespace CareerBot.Messages.Replies;

/// <summary>A reply with a button that needs to know what was asked: to ask HR, or to share it.</summary>
/// <param name="ReplyId">The <see cref="Reply.Id"/>: all that the button carries.</param>
/// <param name="Asker">Who asked, as the channel keeps people apart; only they may press.</param>
/// <param name="Asked">The question as it was typed.</param>
/// <param name="Understood">How it was understood.</param>
/// <param name="HandOver">Whether and why it may be handed over to people.</param>
public sealed record OpenReply(string ReplyId, string Asker, string Asked, Question Understood, HandOverOffer HandOver);
