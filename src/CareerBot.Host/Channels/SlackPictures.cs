using CareerBot.Messages;
using CareerBot.Pictures;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;

namespace CareerBot.Host.Channels;

/// <summary>Draws the ranges of an answer and uploads the picture, into no channel: only the message that names it shows it.</summary>
internal sealed class SlackPictures(RangePicture picture, FileUpload upload) : IRangePictures
{
    /// <summary>One range is its own sentence: there is nothing to compare by eye.</summary>
    private const int FewestRanges = 2;

    /// <summary>Slack keeps so much of an alternative text; the figures stand in the message besides.</summary>
    private const int MostAlternativeText = 1_000;

    private const string FileName = "pay-ranges.png";

    public async ValueTask<MessagePicture?> OfAsync(Installation installation, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Ranges.Length < FewestRanges || !picture.CanDraw)
        {
            return null;
        }

        string alternative = RangePicture.AlternativeText(answer.Ranges, answer.Labels);
        if (alternative.Length > MostAlternativeText || picture.Draw(answer.Ranges) is not { } png)
        {
            return null;
        }

        string? file = await upload.UploadAsync(installation, FileName, png, alternative, cancellationToken);
        return file is null ? null : new MessagePicture(file, alternative);
    }
}
