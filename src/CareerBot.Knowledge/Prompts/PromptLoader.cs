using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Prompts;

/// <summary>Reads the prompts and their word lists; everything wrong is said at once, with its place.</summary>
public static class PromptLoader
{
    /// <summary>The prompt that asks for another wording.</summary>
    public const string RephraseFile = "rephrase.md";

    private const int MostTextCharacters = 8_000;

    private const char Ending = '-';

    private static readonly FrozenDictionary<char, WordMark> Marks = new Dictionary<char, WordMark>
    {
        ['+'] = WordMark.Kept,
        ['='] = WordMark.BesideFigures,
        ['~'] = WordMark.Moves,
        ['@'] = WordMark.Doer,
        ['<'] = WordMark.Direction,
        ['>'] = WordMark.Leads,
    }.ToFrozenDictionary();

    /// <summary>Loads a folder.</summary>
    /// <param name="folder">Has the prompt, and the word lists in <c>words</c>.</param>
    /// <param name="rephraseFile">Another prompt in its place, to be tried.</param>
    /// <exception cref="IOException">A file cannot be read now.</exception>
    public static PromptLoadResult Load(string folder, string rephraseFile = RephraseFile)
    {
        var problems = new ProblemList();
        Prompt? rephrase = Read(folder, rephraseFile, problems) is { } file ? Rephrase(file, problems) : null;
        var words = new Dictionary<string, NeutralWords>(StringComparer.Ordinal);
        foreach (string language in rephrase?.Languages ?? [])
        {
            if (Read(folder, $"words/{language}.txt", problems) is { } list)
            {
                words[language] = Words(list, problems);
            }
        }

        ImmutableArray<Problem> found = [.. problems.InOrder()];
        return new PromptLoadResult(found.IsEmpty ? new PromptSet(rephrase!, words.ToFrozenDictionary(StringComparer.Ordinal)) : null, found);
    }

    private static KnowledgeFile? Read(string folder, string path, ProblemList problems)
    {
        string whole = Path.Combine(folder, path);
        if (File.Exists(whole))
        {
            return new KnowledgeFile(path, File.ReadAllText(whole).ReplaceLineEndings("\n"));
        }

        problems.Add(new Position(path, 1, 1), $"The file is missing in {folder}.");
        return null;
    }

    private static Prompt? Rephrase(KnowledgeFile file, ProblemList problems)
    {
        if (FrontMatter.Read(file, problems) is not { } read)
        {
            return null;
        }

        (YamlMap map, string body, int bodyLine) = read;
        ImmutableArray<Located> languages = map.Words("languages");
        if (languages.IsEmpty)
        {
            map.Report("languages", "'languages' must list the languages that the prompt is good for, such as [en].");
        }

        foreach (Located language in languages.Where(language => !IsLanguage(language.Text)))
        {
            problems.Add(language.At, $"'{language.Text}' is not a language; write its code of two letters, such as en.");
        }

        string text = body.Trim();
        if (text.Length is 0 or > MostTextCharacters)
        {
            problems.Add(new Position(file.Path, bodyLine + 1, 1), $"Below the front matter stands what the model is told, in 1 to {MostTextCharacters} characters; there are {text.Length}.");
        }

        var prompt = new Prompt(
            map.Number("version", 1, 1, 1_000_000),
            [.. languages.Select(language => language.Text)],
            Temperature(map),
            map.Number("max_tokens", 400, 50, 4_000),
            map.Number("max_characters", 400, 50, 2_000),
            text);
        map.Finish();
        return prompt;
    }

    private static float Temperature(YamlMap map)
    {
        string text = map.Text("temperature", "0.3");
        if (float.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float temperature) && temperature is >= 0 and <= 1)
        {
            return temperature;
        }

        map.Report("temperature", $"'{text}' does not fit 'temperature'; write a number from 0 to 1, such as 0.3.");
        return 0;
    }

    private static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower);

    private static NeutralWords Words(KnowledgeFile file, ProblemList problems)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<KeyValuePair<string, WordMark>>();
        var endings = new List<string>();
        int line = 0;
        foreach (string text in file.Text.Split('\n'))
        {
            line++;
            if (text.StartsWith('#'))
            {
                continue;
            }

            int column = 0;
            foreach (string word in text.Split(' '))
            {
                var at = new Position(file.Path, line, column + 1);
                column += word.Length + 1;
                if (word.Length == 0)
                {
                    continue;
                }

                string bare = word.TrimStart([.. Marks.Keys, Ending]);
                if (bare.Length == 0 || !bare.All(character => char.IsLetter(character) || character == '\''))
                {
                    problems.Add(at, $"'{word}' is not one word; write words of letters and apostrophes with spaces between, before a word the marks {string.Join(' ', Marks.Keys)}, before an ending {Ending}.");
                }
                else if (!known.Add(word[0] == Ending ? word : bare))
                {
                    problems.Add(at, $"'{word}' stands there twice; take one out.");
                }
                else
                {
                    if (word[0] == Ending)
                    {
                        endings.Add(bare);
                    }
                    else
                    {
                        words.Add(new(bare, word[..^bare.Length].Aggregate(WordMark.None, (all, mark) => all | Marks[mark])));
                    }
                }
            }
        }

        if (words.Count == 0)
        {
            problems.Add(new Position(file.Path, 1, 1), "The list has no words.");
        }

        return new NeutralWords(words, endings);
    }
}
