using System.Collections.Immutable;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Preview;
using CareerBot.Messages;
using CareerBot.Messages.Texts;
using CareerBot.Pictures;
using CareerBot.Slack.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages.Dev;

/// <summary>Shows what Slack is sent, in Development: a message with bars, the same with a picture, and what a slash command shows.</summary>
public sealed class SlackModel(CurrentSnapshot current, IChannelTexts texts, RangePicture pictures, TimeProvider time, IHostEnvironment environment) : PageModel
{
    private const string PictureId = "F0PREVIEW";

    /// <summary>The question.</summary>
    public string Ask { get; private set; } = "";

    /// <summary>As whom.</summary>
    public Audience Sees { get; private set; }

    /// <summary>What is shown.</summary>
    public ImmutableArray<SlackSample> Samples { get; private set; } = [];

    /// <summary>Renders a question.</summary>
    /// <param name="ask">The question; a common one when empty.</param>
    /// <param name="sees">Whose figures are shown.</param>
    public IActionResult OnGet(string? ask, Audience sees = Audience.Employees)
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        Ask = string.IsNullOrWhiteSpace(ask) ? "what does a backend engineer earn?" : ask;
        Sees = sees;
        Answer answer = Answer(Ask, sees);
        var options = new RenderOptions { Words = new Wordings(texts).Of(answer.Language), ReplyId = "preview" };
        bool isDrawn = answer.Ranges.Length > 1 && pictures.Draw(answer.Ranges) is not null;
        Samples =
        [
            Sample("In a direct message or a thread", answer, options),
            .. !isDrawn
                ? (ImmutableArray<SlackSample>)[]
                : [Sample("The same with the ranges as a picture", answer, options with { Picture = new MessagePicture(PictureId, RangePicture.AlternativeText(answer.Ranges, answer.Labels)) }, (PictureId, Url.Page("/Dev/Slack", "Picture", new { ask = Ask, sees })!))],
            Sample("To a slash command, for the asker alone", answer, options with { Question = Ask, MayShare = true }),
        ];

        return Page();
    }

    /// <summary>The picture of the ranges of an answer.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="sees">Whose figures are shown.</param>
    public IActionResult OnGetPicture(string? ask, Audience sees) =>
        environment.IsDevelopment() && ask is not null && pictures.Draw(Answer(ask, sees).Ranges) is { } png ? File(png, "image/png") : NotFound();

    private Answer Answer(string ask, Audience sees)
    {
        Snapshot snapshot = current.Value;
        return snapshot.Engine.Answer(ask, Talk.New, snapshot.Book, sees, time.GetUtcNow()).Answer;
    }

    private static SlackSample Sample(string title, Answer answer, RenderOptions options, (string, string)? picture = null)
    {
        SlackMessage message = BlockKitRenderer.Render(answer, options);
        return new SlackSample(title, message.Text, BlockPreview.Of(message.Blocks, picture), IsView: false);
    }
}

/// <summary>One rendering.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Text">The text beside the blocks.</param>
/// <param name="Html">The blocks.</param>
/// <param name="IsView">Whether it is a dialog or Home tab, not a message.</param>
public sealed record SlackSample(string Title, string Text, IHtmlContent Html, bool IsView);
