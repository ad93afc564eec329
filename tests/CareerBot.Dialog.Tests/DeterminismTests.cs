using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests;

/// <summary>The same words, state, knowledge and book give the same answer: after a restart, and on another machine.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Texts =
    [
        "what does a backend engineer make in zurich?", "and in germany?", "what does an enginer of data do", "which roles use k8s", "what's the diff between sre and devops",
        "senior data scientist pay in the us vs uk", "i know sql, what am i missing for data analyst", "what does anna earn", "hello", "nurse salary", "tell me about react native",
    ];

    [Fact]
    public void A_second_engine_on_the_same_knowledge_gives_the_same_answers_with_the_same_confidence()
    {
        (Snapshot? second, _) = SnapshotLoader.Load(Repository.Knowledge, DateOnly.FromDateTime(RealEngine.Now.UtcDateTime));

        Transcript(second!).ShouldBe(Transcript(RealEngine.Snapshot));
    }

    [Fact]
    public void Asking_again_gives_the_same_answer() => Transcript(RealEngine.Snapshot).ShouldBe(Transcript(RealEngine.Snapshot));

    private static string[] Transcript(Snapshot snapshot)
    {
        Talk talk = Talk.New;
        return
        [
            .. Texts.Select(text =>
            {
                Turn turn = snapshot.Engine.Answer(text, talk, snapshot.Book, Audience.Employees, RealEngine.Now);
                talk = turn.Talk;
                return $"{turn.Question.Intent} {BitConverter.SingleToInt32Bits(turn.Question.Confidence)} {PlainTextRenderer.Render(turn.Answer)}";
            }),
        ];
    }
}
