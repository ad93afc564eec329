using System.Collections.Immutable;
using CareerBot.Host.Questions;
using CareerBot.Messages;
using CareerBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests.Questions;

/// <summary>A reply becomes a file of the knowledge folder only when the bot would answer from it.</summary>
public sealed class AnswerKeeperTests : IDisposable
{
    private readonly TestHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AnswerKeeper Keeper => _host.Services.GetRequiredService<AnswerKeeper>();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_kept_answer_is_given_by_the_running_bot()
    {
        ImmutableArray<string> problems = await Keeper.KeepAsync(Draft("oven-hours"), Token);

        problems.ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(_host.Knowledge.Folder, "answers", "oven-hours.md"), Token)).ShouldStartWith("---\nid: oven-hours\nquestions:\n  - 'who cleans anna''s oven: she, or we?'\n");
        var current = _host.Services.GetRequiredService<Host.Knowledge.CurrentSnapshot>();
        var live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        current.Swapped += (_, _) => TellIfThere();
        TellIfThere();
        await live.Task.WaitAsync(Patience.Longest, Token);

        Reply reply = await _host.Services.GetRequiredService<ICareerBot>().AnswerAsync(
            new InboundMessage(new ConversationKey("web:1"), "Who cleans Anna's oven: she, or we?", null, Audience.Employees, DateTimeOffset.UnixEpoch), Token);
        reply.Answer.Headline.ToString().ShouldBe("The last one does.");

        // The folder may also have been read when the file had not its name yet.
        void TellIfThere()
        {
            if (current.Value.Engine.Knowledge.Answers.Length > 0)
            {
                live.TrySetResult();
            }
        }
    }

    [Theory]
    [InlineData("Oven Hours", "'Oven Hours' is no name of a file; write small letters, digits and hyphens, such as bonus-rules.")]
    [InlineData("../../etc", "'../../etc' is no name of a file; write small letters, digits and hyphens, such as bonus-rules.")]
    public async Task A_name_that_is_no_file_is_refused(string name, string problem) => (await Keeper.KeepAsync(Draft(name), Token)).ShouldBe([problem]);

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_the_file_left_as_it_is()
    {
        await Keeper.KeepAsync(Draft("oven-hours"), Token);

        (await Keeper.KeepAsync(Draft("oven-hours") with { Text = "Another." }, Token)).ShouldBe(["There is an answer 'oven-hours' already; take another name."]);

        (await File.ReadAllTextAsync(Path.Combine(_host.Knowledge.Folder, "answers", "oven-hours.md"), Token)).ShouldNotContain("Another.");
    }

    [Fact]
    public async Task What_the_knowledge_folder_would_refuse_is_said_and_nothing_is_written()
    {
        ImmutableArray<string> problems = await Keeper.KeepAsync(Draft("oven-hours") with { Role = new RoleId("butcher") }, Token);

        problems.ShouldHaveSingleItem().ShouldBe("answers/oven-hours.md:6:7: There is no role 'butcher'.");
        Directory.Exists(Path.Combine(_host.Knowledge.Folder, "answers")).ShouldBeFalse();
    }

    private static AnswerDraft Draft(string id) =>
        new(id, ["who cleans anna's oven: she, or we?", "who cleans\nthe oven"], "The last one does. It takes an hour.\n\n- **Daily**\n- never on Sundays", null, null, Audience.Employees);
}
