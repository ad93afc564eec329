using CareerBot.Knowledge.Prompts;

namespace CareerBot.Knowledge.Tests.Prompts;

public sealed class PromptLoaderTests : IDisposable
{
    private const string Good = "---\nversion: 3\nlanguages: [en]\ntemperature: 0.4\nmax_tokens: 500\nmax_characters: 400\n---\nSay it warmly. {words}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careerbot-prompts-");

    public PromptLoaderTests()
    {
        Write("rephrase.md", Good);
        Write("words/en.txt", "# Words\n=here is gladly\n\n+=range\n~needs\n-s\n");
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "rephrase.md", "Say it warmly.", "rephrase.md:1:1: The file must begin with front matter between two lines '---'." },
        { "rephrase.md", Good.Replace("[en]", "[]", StringComparison.Ordinal), "rephrase.md:3:12: 'languages' must list the languages that the prompt is good for, such as [en]." },
        { "rephrase.md", Good.Replace("[en]", "[english]", StringComparison.Ordinal), "rephrase.md:3:13: 'english' is not a language; write its code of two letters, such as en." },
        { "rephrase.md", Good.Replace("[en]", "[en, pl]", StringComparison.Ordinal), "words/pl.txt:1:1: The file is missing in" },
        { "rephrase.md", Good.Replace("0.4", "warm", StringComparison.Ordinal), "rephrase.md:4:14: 'warm' does not fit 'temperature'; write a number from 0 to 1, such as 0.3." },
        { "rephrase.md", Good.Replace("0.4", "1.5", StringComparison.Ordinal), "rephrase.md:4:14: '1.5' does not fit 'temperature'" },
        { "rephrase.md", Good.Replace("500", "9", StringComparison.Ordinal), "rephrase.md:5:13: '9' does not fit 'max_tokens'; write a whole number from 50 to 4000." },
        { "rephrase.md", Good.Replace("version", "verson", StringComparison.Ordinal), "rephrase.md:2:1: Unknown key 'verson'." },
        { "rephrase.md", Good.Replace("Say it warmly. {words}", "", StringComparison.Ordinal), "rephrase.md:8:1: Below the front matter stands what the model is told, in 1 to 8000 characters; there are 0." },
        { "words/en.txt", "here is\ngladly 3 more", "words/en.txt:2:8: '3' is not one word; write words of letters and apostrophes with spaces between, before a word the marks" },
        { "words/en.txt", "here is\nhere", "words/en.txt:2:1: 'here' stands there twice; take one out." },
        { "words/en.txt", "here +here", "words/en.txt:1:6: '+here' stands there twice; take one out." },
        { "words/en.txt", "# nothing", "words/en.txt:1:1: The list has no words." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_said_with_its_place(string file, string content, string problem)
    {
        Write(file, content);

        PromptLoadResult loaded = PromptLoader.Load(_folder.FullName);

        loaded.Prompts.ShouldBeNull();
        loaded.Problems.Select(said => said.ToString()).ShouldContain(said => said.StartsWith(problem, StringComparison.Ordinal), string.Join('\n', loaded.Problems));
    }

    [Fact]
    public void A_good_folder_is_read()
    {
        PromptSet prompts = PromptLoader.Load(_folder.FullName).Prompts.ShouldNotBeNull();

        (prompts.Rephrase.Version, prompts.Rephrase.Temperature, prompts.Rephrase.MaxTokens, prompts.Rephrase.MaxCharacters).ShouldBe((3, 0.4f, 500, 400));
        prompts.Rephrase.Text.ShouldBe("Say it warmly. {words}");
        prompts.Words["en"].Listing.ShouldBe("here is gladly range");
    }

    [Fact]
    public void Every_change_that_a_model_sees_changes_the_fingerprint()
    {
        string before = PromptLoader.Load(_folder.FullName).Prompts!.Rephrase.Fingerprint;
        Write("rephrase.md", Good.Replace("warmly", "kindly", StringComparison.Ordinal));

        PromptLoader.Load(_folder.FullName).Prompts!.Rephrase.Fingerprint.ShouldNotBe(before);
    }

    [Theory]
    [InlineData("here", false, true)]
    [InlineData("Here", true, true)]
    [InlineData("Here", false, false)]
    [InlineData("HERE", true, false)]
    [InlineData("range", false, true)]
    [InlineData("needs", false, false)]
    [InlineData("seldom", true, false)]
    public void A_word_is_taken_as_it_stands_in_the_list(string word, bool atStart, bool isTaken) =>
        PromptLoader.Load(_folder.FullName).Prompts!.Words["en"].Contains(word, atStart, besideFigure: false).ShouldBe(isTaken);

    [Fact]
    public void A_plus_may_not_go_and_a_tilde_may_move()
    {
        NeutralWords words = PromptLoader.Load(_folder.FullName).Prompts!.Words["en"];

        (words.MayGo("here"), words.MayGo("Range"), words.MayGo("needs")).ShouldBe((true, false, false));
        (words.Is("Needs", WordMark.Moves), words.Is("range", WordMark.Moves)).ShouldBe((true, false));
        (words.Contains("here", atStart: false, besideFigure: true), words.Contains("gladly", atStart: false, besideFigure: true)).ShouldBe((true, false));
        words.FigureListing.ShouldBe("here range");
        (words.StemOf("Ranges"), words.StemOf("this")).ShouldBe(("range", "this"));
    }

    [Fact]
    public void The_real_prompts_are_good() => PromptLoader.Load(Path.Combine(TestKit.Repository.Root, "prompts")).Problems.ShouldBeEmpty();

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string file, string content)
    {
        string path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
