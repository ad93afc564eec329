using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Understanding;

/// <summary>Whatever is typed, the engine answers, soon, and never throws.</summary>
public sealed class FuzzTests
{
    /// <summary>A turn takes microseconds; a text that makes it take this long has found something that grows out of bounds.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    /// <summary>Loaded before anything is timed.</summary>
    private static readonly Snapshot Engine = RealEngine.Snapshot;

    private static readonly string[] Seeds =
    [
        "what does a backend engineer make in zurich?", "and in germany?", "compare the two", "i know java, go and sql, what am i missing for data engineer",
        "not frontend, backend", "what is k8s", "WHICH ROLES USE PYTHON???", "what does anna earn", "<@U1> hi :wave: `sql`", "difference between sre and devops",
        "what does a nurse do", "yes", "the second one", "senior vs junior data scientist pay in the US", "is that gross?", "🇨🇭 backend 🙏",
    ];

    private static readonly string[] Spices =
    [
        "\u0000", "\u200B", "\uD83D", "\uDE00", "\u0301", "\uFEFF", "```", "`", "<", ">", "<@", "<https://", "|", "&amp;", "&", "{role}", "{", "}", "'", "’", ".", "..", "?", "!", ",",
        ";", "\n", "\r\n", "\t", " ", "-", "--", "/", "\\", "%", "$", "€", "#", "+", "c++", "c#", ".net", "1", "999999999999999999999", "70k", "not", "no i meant", "and", "or", "vs",
        "ß", "ﬁ", "①", "Ａ", "ا", "中", "😀", "🇨", "🇨🇭", "a", "b", "x", "salary", "engineer", "manager", "in", "of", "the",
    ];

    [Fact]
    public void A_hundred_thousand_random_and_mutated_texts_are_answered_without_an_exception_in_bounded_time()
    {
        var random = new Random(20261124);
        Talk talk = Talk.New;
        for (int i = 0; i < 100_000; i++)
        {
            string text = i % 4 == 0 ? Noise(random) : Mutate(Seeds[random.Next(Seeds.Length)], random);
            Talk before = i % 10 == 0 ? Talk.New : talk;
            var audience = (Audience)(i % 4);

            Turn turn = Bounded.Run(Bound, () => Engine.Engine.Answer(text, before, Engine.Book, audience, RealEngine.Now), text);

            turn.Answer.Headline.ToString().ShouldNotBeNullOrWhiteSpace(text);
            if (i % 50 == 0)
            {
                PlainTextRenderer.Render(turn.Answer).ShouldNotBeEmpty();
                MarkdownRenderer.Render(turn.Answer).ShouldNotBeEmpty();
            }

            talk = turn.Talk;
        }
    }

    [Fact]
    public void Hostile_lengths_are_bounded()
    {
        string[] hostile =
        [
            new('a', 4_000), string.Concat(Enumerable.Repeat("not ", 1_000)), string.Concat(Enumerable.Repeat("engineer ", 444)), string.Concat(Enumerable.Repeat("in ", 1_300)),
            string.Concat(Enumerable.Repeat("and what ", 444)), string.Concat(Enumerable.Repeat("?", 4_000)), string.Concat(Enumerable.Repeat("`", 4_000)), string.Concat(Enumerable.Repeat("<", 4_000)),
            string.Concat(Enumerable.Repeat("Anna ", 800)), string.Concat(Enumerable.Repeat("enginer ", 500)), string.Concat(Enumerable.Repeat("e\u0301", 2_000)), new string('<', 2_000) + new string('>', 2_000),
        ];
        foreach (string text in hostile)
        {
            Bounded.Run(Bound, () => Engine.Engine.Answer(text, Talk.New, Engine.Book, Audience.Employees, RealEngine.Now), text[..20]).Answer.Headline.ToString().ShouldNotBeNullOrWhiteSpace(text[..20]);
        }
    }

    private static string Noise(Random random)
    {
        char[] noise = new char[random.Next(0, 120)];
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = random.Next(3) switch { 0 => (char)random.Next(0x20, 0x7F), 1 => (char)random.Next(0, 0x2FFF), _ => (char)random.Next(0, 0x10000) };
        }

        return new string(noise);
    }

    private static string Mutate(string seed, Random random)
    {
        string text = seed;
        for (int edits = random.Next(1, 6); edits > 0; edits--)
        {
            int at = random.Next(text.Length + 1);
            int until = random.Next(at, text.Length + 1);
            text = random.Next(4) switch
            {
                0 => text.Insert(at, Spices[random.Next(Spices.Length)]),
                1 => text.Remove(at, Math.Min(until - at, 3)),
                2 => text + " " + Seeds[random.Next(Seeds.Length)],
                _ => string.Concat(text.AsSpan(0, at), new string([.. text[at..until].Reverse()]), text.AsSpan(until)),
            };
        }

        return text;
    }
}
