using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Rephrasing.Guarding;
using CareerBot.TestKit;

namespace CareerBot.Rephrasing.Tests;

/// <summary>Drafts, rewordings of them, and hostile replies (<c>Data</c>).</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data");

    private static readonly Lazy<PromptSet> Real = new(() => PromptLoader.Load(Path.Combine(Repository.Root, "prompts")).Prompts ?? throw new InvalidOperationException("The prompts are broken."));

    /// <summary>The prompts of the project.</summary>
    public static PromptSet Prompts => Real.Value;

    /// <summary>By id, the answers that the drafts are of.</summary>
    public static IReadOnlyDictionary<string, Answer> Answers { get; } = Lines("drafts.jsonl").ToDictionary(line => Text(line, "id"), Answer, StringComparer.Ordinal);

    /// <summary>What a language model wrote that was given the prompt of the project, its word lists and these drafts, and nothing else; not chosen by the guard.</summary>
    public static IReadOnlyList<(string Draft, ImmutableArray<ImmutableArray<string>> Texts)> Samples { get; } =
        [.. Lines("samples.jsonl").Select(line => (Text(line, "draft"), line.GetProperty("reply").EnumerateArray().Select(text => text.EnumerateArray().Select(version => version.GetString()!).ToImmutableArray()).ToImmutableArray()))];

    /// <summary>Rewordings that the guard accepted when they were chosen, so that a later guard does not refuse them unseen. They measure nothing: <see cref="Samples"/> do.</summary>
    public static IReadOnlyList<(string Draft, ImmutableArray<ImmutableArray<string>> Texts)> Good { get; } =
        [.. Lines("good.jsonl").Select(line => (Text(line, "draft"), Texts(line, "reply").Select(text => ImmutableArray.Create(text)).ToImmutableArray()))];

    /// <summary>What a model wrote that must never be shown.</summary>
    public static IReadOnlyList<(string Draft, string Kind, string Reply)> Hostile { get; } =
        [.. Lines("hostile.jsonl").Select(line => (Text(line, "draft"), Text(line, "kind"), Text(line, "reply")))];

    /// <summary>What an attacker writes, and where.</summary>
    public static IReadOnlyList<(string Where, string Text)> Injections { get; } = [.. Lines("injections.jsonl").Select(line => (Text(line, "where"), Text(line, "text")))];

    /// <summary>For each language the guard, with the names of the real knowledge.</summary>
    public static IReadOnlyDictionary<string, FactGuard> Guards { get; } = Prompts.Words.ToDictionary(
        words => words.Key, words => new FactGuard(words.Value, FactNames.Of(RealEngine.Snapshot.Engine.Knowledge, words.Key), Prompts.Rephrase.MaxCharacters), StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static ImmutableArray<string> Texts(JsonElement line, string name) => [.. line.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>An answer with a draft's sentences, and beside them what is none of the model's business.</summary>
    private static Answer Answer(JsonElement line)
    {
        (FactKind Kind, string Text)[] facts = [.. line.GetProperty("facts").EnumerateArray().Select(fact => (Enum.Parse<FactKind>(Text(fact, "kind"), ignoreCase: true), Text(fact, "text")))];
        RichText[] sentences = [.. Texts(line, "texts").Select(text => Sentence(text, facts))];
        return new Answer
        {
            Language = Text(line, "language"),
            Headline = sentences[0],
            Parts = [.. sentences[1..].Select(text => new AnswerPart.Paragraph(text)), new AnswerPart.Paragraph("Knowledge as it was written."), new AnswerPart.Bullets(["A duty."])],
            Caveats = ["Figures are gross."],
            Sources = [new SourceNote("A survey, 2026")],
            Suggestions = [new Suggestion("Next", "Next?")],
            Labels = Sample.Labels,
        };
    }

    private static RichText Sentence(string masked, (FactKind Kind, string Text)[] facts)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<FactSpan>();
        int at = 0;
        for (int open = masked.IndexOf('{', StringComparison.Ordinal); open >= 0; open = masked.IndexOf('{', at))
        {
            int close = masked.IndexOf('}', open);
            (FactKind kind, string fact) = facts[int.Parse(masked.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture) - 1];
            text.Append(masked, at, open - at);
            spans.Add(new FactSpan(text.Length, fact.Length, kind));
            text.Append(fact);
            at = close + 1;
        }

        return RichText.Sentence(text.Append(masked, at, masked.Length - at).ToString(), spans.ToImmutable());
    }
}
