using System.Text.Json;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>Options with everything set; a test names only what matters to it.</summary>
internal static class Some
{
    public static readonly SlackWords Words = new()
    {
        ThumbUp = "👍",
        ThumbUpSpoken = "This helped",
        ThumbDown = "👎",
        ThumbDownSpoken = "This did not help",
        AskHr = "Ask HR",
        Share = "Share here",
        More = "More on the web",
        Shortened = "There is more than fits here; ask for a part of it.",
        AiGenerated = "Worded by a model",
    };

    public static readonly RenderOptions Options = new() { Words = Words, ReplyId = "r-1" };

    public static string Json(this SlackMessage message) => JsonSerializer.Serialize(message.Blocks, BlockJson.Default.ImmutableArrayBlock);

    public static string Json(this View view) => JsonSerializer.Serialize(view, BlockJson.Default.View);
}
