using CareerBot.Messages;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Rendering;

/// <summary>Where nothing can be drawn.</summary>
public sealed class NoPictures : IRangePictures
{
    /// <inheritdoc/>
    public ValueTask<MessagePicture?> OfAsync(Installation installation, Answer answer, CancellationToken cancellationToken) => ValueTask.FromResult<MessagePicture?>(null);
}
