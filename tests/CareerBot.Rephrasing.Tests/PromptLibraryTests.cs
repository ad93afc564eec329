using CareerBot.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Rephrasing.Tests;

public sealed class PromptLibraryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careerbot-prompts-");
    private readonly FakeTimeProvider _time = new(RealEngine.Now);
    private readonly LoggedText _log = new();

    public PromptLibraryTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "words"));
        Write("words/en.txt", "here is");
        Write("rephrase.md", "---\nlanguages: [en]\n---\nSay it warmly.\n");
    }

    [Fact]
    public void An_edit_is_live_after_a_moment()
    {
        PromptLibrary library = Open();
        string before = library.Current.Rephrase.Fingerprint;
        Write("rephrase.md", "---\nlanguages: [en]\n---\nSay it kindly, please.\n");

        library.Current.Rephrase.Fingerprint.ShouldBe(before);
        _time.Advance(TimeSpan.FromSeconds(2));

        library.Current.Rephrase.Text.ShouldBe("Say it kindly, please.");
    }

    [Fact]
    public void A_broken_edit_is_said_once_and_the_last_good_prompts_stay()
    {
        PromptLibrary library = Open();
        string text = library.Current.Rephrase.Text;
        Write("words/en.txt", "here is h3re");
        _time.Advance(TimeSpan.FromSeconds(2));

        library.Current.Rephrase.Text.ShouldBe(text);
        _time.Advance(TimeSpan.FromSeconds(2));
        library.Current.Words["en"].Count.ShouldBe(2);

        _log.All.Split("words/en.txt:1:9: 'h3re' is not one word").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_broken_folder_stops_the_start_with_every_problem()
    {
        Write("words/en.txt", "h3re h3r");

        string message = (await Should.ThrowAsync<InvalidDataException>(() => Open().StartAsync(TestContext.Current.CancellationToken))).Message;

        message.ShouldContain("words/en.txt:1:1: 'h3re'");
        message.ShouldContain("words/en.txt:1:6: 'h3r'");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private PromptLibrary Open() => new(_folder.FullName, _time, LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<PromptLibrary>());

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_folder.FullName, file), content);
}
