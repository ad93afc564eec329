using CareerBot.Messages;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.PayNews;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Approving;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Tests.Rendering;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Tests.Approving;

/// <summary>However much people write and however much changes, Slack takes what is made of it.</summary>
public sealed class ApprovalLimitsTests
{
    private static readonly Wordings Words = new(new RealTexts());
    private static readonly RevisionLines Lines = new(Words);
    private static readonly string Long = string.Concat(Enumerable.Repeat("<&> *long* :_~`**", 200));

    private static readonly PayChange Change = new(
        new RoleId("baker"), new CountryCode("DE"), null, "Baker <&> Sons, " + new string('x', 150), "EUR 1,000,000,000 – 2,000,000,000+", "EUR 3,000,000,000 – 4,000,000,000+", new DateOnly(2027, 1, 1));

    private static readonly RevisionSummary Revision = new()
    {
        Number = 999_999, State = ApprovalState.Waiting, Proposer = Long, FileName = Long, Comment = Long, By = Long, Reason = Long, Added = 100_000, Changed = 100_000, Removed = 100_000,
    };

    private static readonly RevisionDifference Difference = new()
    {
        Hash = new string('a', 64), Count = 300_000, Warnings = 1_000, WidensAudience = true, Biggest = [.. Enumerable.Repeat(new ProposedChange(Change, 12.5m), ApprovalMessages.MostChanges)],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Requests_and_what_was_decided_are_within_the_limits(bool showsFigures)
    {
        ApprovalMessages messages = new(null!, null!, null!, Lines, Words, Options.Create(new SlackOptions { WebAddress = new Uri("https://careerbot.example/") }));

        SlackMessage request = messages.Request(Revision, Difference, showsFigures);

        LimitsChecker.Of(request).ShouldBeEmpty();
        request.Text.Contains("4,000,000,000", StringComparison.Ordinal).ShouldBe(showsFigures);
        request.Text.Contains("(+12.5 %)", StringComparison.Ordinal).ShouldBe(showsFigures);
        foreach (ApprovalState state in Enum.GetValues<ApprovalState>())
        {
            LimitsChecker.Of(messages.Decided(Revision with { State = state })).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_dialog_is_within_the_limits_and_asks_for_the_wider_audience_only_of_who_approves(bool approves)
    {
        ApprovalDialog dialog = new(null!, null!, null!, null!, Lines, Words);

        var view = dialog.Draw(approves, Revision, Difference, null);

        LimitsChecker.Of(view).ShouldBeEmpty();
        view.Blocks.Any(block => block.BlockId == ApprovalDialog.Confirm).ShouldBe(approves);
    }

    [Fact]
    public void News_have_at_most_thirty_lines_and_say_how_much_more_there_is()
    {
        NewsMessages news = new(null!, null!, null!, null!, Words, TimeProvider.System);

        SlackMessage message = news.Message([.. Enumerable.Repeat(Change, 42)], null);

        LimitsChecker.Of(message).ShouldBeEmpty();
        message.Text.Split('\n').Length.ShouldBe(32);
        message.Text.ShouldEndWith("and 12 more, on my Home tab");
    }
}
