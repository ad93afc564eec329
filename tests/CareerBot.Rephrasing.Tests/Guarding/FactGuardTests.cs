using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Rephrasing.Asking;
using CareerBot.Rephrasing.Drafting;
using CareerBot.Rephrasing.Guarding;
using CsCheck;

namespace CareerBot.Rephrasing.Tests.Guarding;

public sealed class FactGuardTests
{
    public static TheoryData<string> Kinds => [.. Corpus.Hostile.Select(hostile => hostile.Kind).Distinct()];

    public static TheoryData<string> Languages => ["en", "fr", "de"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_was_accepted_before_still_holds(string language) => Refused(Corpus.Good, language, 0.05);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Most_of_what_a_model_writes_by_the_prompt_holds(string language) => Refused(Corpus.Samples, language, 0.05);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Hostile_replies_are_refused(string kind)
    {
        string[] passed = [.. Corpus.Hostile.Where(hostile => hostile.Kind == kind && ModelReply.Read(hostile.Reply) is { } texts && Judge(hostile.Draft, texts).Refusal == Refusal.None).Select(hostile => $"{hostile.Draft}: {hostile.Reply}")];

        passed.ShouldBeEmpty();
    }

    [Fact]
    public void There_are_enough_of_them()
    {
        Corpus.Hostile.Count.ShouldBeGreaterThanOrEqualTo(300);
        Corpus.Good.Count.ShouldBeGreaterThanOrEqualTo(100);
    }

    [Theory]
    [InlineData("Here are the skills it needs: {1}", Refusal.None)]
    [InlineData("{1}: the skills it needs", Refusal.None)]
    [InlineData("Here are the skills it needs", Refusal.Placeholder)]
    [InlineData("{1}, {1}: the skills it needs", Refusal.Placeholder)]
    [InlineData("{2}: the skills it needs", Refusal.Placeholder)]
    [InlineData("{01}: the skills it needs", Refusal.Character)]
    [InlineData("{ 1}: the skills it needs", Refusal.Character)]
    [InlineData("{1}s: the skills it needs", Refusal.Glued)]
    [InlineData("-{1}: the skills it needs", Refusal.Glued)]
    [InlineData("{1}-like: the skills it needs", Refusal.Glued)]
    [InlineData("{1}: the skills it needs 3", Refusal.Character)]
    [InlineData("{1}: the *skills* it needs", Refusal.Character)]
    [InlineData("{1}: the skills it seldom needs", Refusal.UnknownWord)]
    [InlineData("{1}: the skills it Needs", Refusal.UnknownWord)]
    [InlineData("Go to {1}: the skills it needs", Refusal.Name)]
    [InlineData("Let's go to {1}: the skills it needs", Refusal.None)]
    [InlineData("{1}: the skills that Go needs", Refusal.UnknownWord)]
    [InlineData("{1}: the skills", Refusal.DroppedWord)]
    [InlineData("{1}: the skills it needs needs", Refusal.DroppedWord)]
    [InlineData("What are the skills {1} needs?", Refusal.Question)]
    [InlineData("{1} needs", Refusal.TooShort)]
    public void A_reply_is_judged_for_its_first_fault(string reply, Refusal expected) => Check("en-role-skills", [reply]).ShouldBe(expected);

    [Theory]
    [InlineData("From {1} to {2}", Refusal.None)]
    [InlineData("Here is the way from {1} to {2}", Refusal.None)]
    [InlineData("From {2} to {1}", Refusal.Order)]
    [InlineData("To {1} from {2}", Refusal.Order)]
    public void Two_of_a_kind_keep_their_places(string reply, Refusal expected)
    {
        Draft draft = Draft.Of("en", [new DraftText("From {1} to {2}", [new DraftFact(1, FactKind.Role, "Tester"), new DraftFact(2, FactKind.Role, "Developer")])]);

        Corpus.Guards["en"].Judge(draft, [[reply]]).Refusal.ShouldBe(expected);
    }

    [Fact]
    public void Facts_of_different_kinds_may_change_places() => Check("en-salary-one", ["In {2}, {1} sits at {3} gross a year."]).ShouldBe(Refusal.None);

    [Theory]
    [InlineData("In {2}, {1} sits at {3} a year.")]
    [InlineData("In {2}, {1} sits at {3} net a year.")]
    [InlineData("In {2}, {1} sits at {3} gross a month.")]
    public void What_a_figure_is_cannot_change(string reply) => Check("en-salary-one", [reply]).ShouldBeOneOf(Refusal.DroppedWord, Refusal.UnknownWord);

    [Theory]
    [InlineData("Hello", "Here are the skills it needs: {1}", "Here are the skills it needs: {1}")]
    [InlineData("{1}: the skills it needs", "Here are the skills it needs: {1}", "Here are the skills it needs: {1}")]
    [InlineData("Hello", "{1}: the skills it needs", "{1}: the skills it needs")]
    public void Of_several_versions_the_first_that_holds_and_says_it_anew_is_shown(string first, string second, string shown)
    {
        Verdict verdict = Judge("en-role-skills", [[first, second]]);

        verdict.Refusal.ShouldBe(Refusal.None);
        verdict.Texts.ShouldBe([shown]);
    }

    [Fact]
    public void One_text_without_a_version_that_holds_leaves_the_whole_draft()
    {
        Verdict verdict = Judge("en-role-path", [["Here is how to get there: {1}"], ["The usual next steps: {3}.", "All next steps: {2}."], ["People often come from: {3}."]]);

        verdict.Refusal.ShouldBe(Refusal.Placeholder);
        verdict.Texts.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_is_not_asked_for_is_refused() => Check("en-role-skills", ["{1}: the skills it needs", "Hello"]).ShouldBe(Refusal.WrongCount);

    [Fact]
    public void A_long_text_is_refused() => Check("en-role-skills", [$"{{1}}: the skills it needs {string.Join(' ', Enumerable.Repeat("and here", 60))}"]).ShouldBe(Refusal.TooLong);

    [Fact]
    public void Whatever_is_mixed_from_good_and_hostile_texts_holds_only_with_all_its_facts_and_no_other()
    {
        string[] pieces = [.. Corpus.Good.SelectMany(good => good.Texts).SelectMany(versions => versions).Concat(Corpus.Hostile.Select(hostile => hostile.Reply)).SelectMany(text => text.Split(' ')).Distinct(StringComparer.Ordinal), "{1}", "{2}", "{3}", "{4}"];
        KeyValuePair<string, Answer>[] answers = [.. Corpus.Answers];
        Gen.Select(Gen.Int[0, answers.Length - 1], Gen.Int[0, pieces.Length - 1].Array[1, 14]).Sample(
            (at, chosen) =>
            {
                (string id, Answer answer) = answers[at];
                Draft draft = Draft.Of(answer);
                string reply = string.Join(' ', chosen.Select(piece => pieces[piece]));
                if (Check(id, [reply, .. draft.Texts.Skip(1).Select(text => text.Masked)]) == Refusal.None)
                {
                    string shown = draft.Reword(answer, [reply, .. draft.Texts.Skip(1).Select(text => text.Masked)]).Headline.ToString();
                    foreach (DraftFact fact in draft.Texts[0].Facts)
                    {
                        shown.ShouldContain(fact.Text);
                        shown = shown.Replace(fact.Text, "", StringComparison.Ordinal);
                    }

                    shown.ShouldNotContain(character => char.IsNumber(character) || character == '{' || character == '}');
                }
            },
            iter: 100_000,
            threads: 1);
    }

    private static void Refused(IReadOnlyList<(string Draft, ImmutableArray<ImmutableArray<string>> Texts)> rewordings, string language, double most)
    {
        (string Draft, ImmutableArray<ImmutableArray<string>> Texts)[] good = [.. rewordings.Where(good => Corpus.Answers[good.Draft].Language == language)];
        string[] refused = [.. good.Select(good => (good, Judge(good.Draft, good.Texts).Refusal)).Where(judged => judged.Refusal != Refusal.None).Select(judged => $"{judged.Refusal} {judged.good.Draft}: {string.Join(" | ", judged.good.Texts.Select(versions => string.Join(" / ", versions)))}")];

        good.Length.ShouldBeGreaterThan(30);
        ((double)refused.Length / good.Length).ShouldBeLessThanOrEqualTo(most, customMessage: string.Join('\n', refused));
    }

    private static Refusal Check(string draft, ImmutableArray<string> texts) => Judge(draft, [.. texts.Select(text => ImmutableArray.Create(text))]).Refusal;

    private static Verdict Judge(string draft, ImmutableArray<ImmutableArray<string>> texts) => Corpus.Guards[Corpus.Answers[draft].Language].Judge(Draft.Of(Corpus.Answers[draft]), texts);
}
