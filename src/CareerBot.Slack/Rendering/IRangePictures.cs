using CareerBot.Messages;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Rendering;

/// <summary>Draws the ranges of an answer and brings the picture to Slack.</summary>
public interface IRangePictures
{
    /// <summary>The picture of an answer's ranges; null when there is nothing to draw, or files cannot be uploaded: the answer then shows bars.</summary>
    ValueTask<MessagePicture?> OfAsync(Installation installation, Answer answer, CancellationToken cancellationToken);
}
