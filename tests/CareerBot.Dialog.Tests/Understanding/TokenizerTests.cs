using CareerBot.Dialog.Understanding.Words;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Understanding;

public sealed class TokenizerTests
{
    private readonly Tokenizer _tokenizer = new(RealEngine.Snapshot.Engine.Knowledge.Languages["en"]);

    /// <summary>What is typed, and the words that are read.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "What does a Backend Engineer do?", "what does a backend engineer do" },
        { "back-end, back end and backend", "backend backend and backend" },
        { "ＢＡＣＫＥＮＤ ｅｎｇｉｎｅｅｒ", "backend engineer" },
        { "b\u200Bac\u200Dkend\uFEFF engi\u00ADneer", "backend engineer" },
        { "Zürich, Genève, Malmö, Łódź, Straße", "zurich geneve malmo lodz strasse" },
        { "Zu\u0308rich", "zurich" },
        { "C++ and C# and .NET and Node.js and F#", "c++ and c# and .net and node js and f#" },
        { "don't, you're, Anna's, l'ingénieur", "do not you are anna s l ingenieur" },
        { "don’t", "do not" },
        { "whats an SRE", "what s an sre" },
        { "i wanna be a dev", "i want to be a dev" },
        { "skills 4 devops, how 2 start", "skills for devops how to start" },
        { "skills, 4 of them; about skills. 4 roles", "skills 4 of them about skills 4 roles" },
        { "could architect, could you", "cloud architect could you" },
        { "<@U123ABC> hi <#C1|general> <!here>", "hi" },
        { "<at>CareerBot</at> salary", "salary" },
        { "@careerbot salary", "salary" },
        { "see <https://example.com/a|the page> or https://example.com/backend?x=1 now", "see the page or now" },
        { "```\nfor (;;) { salary(); }\n``` what is `sql`", "what is sql" },
        { "hello :wave: there 👋🏽 you", "hello there you" },
        { "backend &amp; frontend", "backend frontend" },
        { "70,000 or 70k or 70.000", "70000 or 70k or 70000" },
        { "€70k", "€ 70k" },
        { "backend 🇨🇭", "backend flagofch" },
        { "CI/CD", "ci cd" },
        { "", "" },
        { "🙂🙂🙂 ...!!!", "" },
        { "\uD800 broken \uDC00", "broken" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_as_folded_words(string text, string words)
    {
        var tokens = new TokenList();

        _tokenizer.Read(text, tokens);

        string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => tokens.Text(i).ToString())).ShouldBe(words);
    }

    [Fact]
    public void A_word_of_any_length_is_cut_and_harms_nothing()
    {
        var tokens = new TokenList();

        _tokenizer.Read(new string('x', 4000), tokens);

        tokens.Count.ShouldBe(1);
        tokens[0].Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void Placeholders_are_words_only_in_phrases()
    {
        var phrase = new TokenList();
        var typed = new TokenList();

        _tokenizer.Read("what is a {role}", phrase, placeholders: true);
        _tokenizer.Read("what is a {role}", typed);

        phrase.Text(3).ToString().ShouldBe("{role}");
        typed.Text(3).ToString().ShouldBe("role");
    }
}
