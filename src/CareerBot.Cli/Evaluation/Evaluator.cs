using System.Diagnostics;
using System.Text.Json;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;

namespace CareerBot.Cli.Evaluation;

/// <summary>Asks the engine every turn of evaluation files and compares.</summary>
internal sealed class Evaluator(Snapshot snapshot, DateTimeOffset now)
{
    private readonly Dictionary<string, (int Right, int Of)> _intents = [];
    private readonly Dictionary<string, (int Right, int Of)> _slots = [];
    private readonly Dictionary<string, (int Right, int Of)> _languages = [];
    private readonly Dictionary<string, (int Right, int Of)> _tags = [];
    private readonly Dictionary<(string, string), int> _confusions = [];
    private readonly List<Failure> _failures = [];
    private readonly List<double> _microseconds = [];
    private readonly HashSet<string> _phrases =
        [.. snapshot.Engine.Knowledge.Phrases.Values.SelectMany(phrases => phrases).Select(phrase => PlainWords.Of(phrase.Text))];

    private int _trained;
    private int _trainedExact;
    private int _exact;
    private int _ours;
    private int _oursDeclined;
    private int _outside;
    private int _outsideDeclined;

    /// <summary>Reads a file; a line that is no evaluation line is reported with its number.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message is <c>file:line: sentence</c>.</exception>
    public static List<EvaluationLine> ReadFile(string path)
    {
        var lines = new List<EvaluationLine>();
        int number = 0;
        foreach (string text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            EvaluationLine? line;
            try
            {
                line = JsonSerializer.Deserialize(text, EvaluationJson.Default.EvaluationLine);
            }
            catch (JsonException error)
            {
                throw new FormatException($"{path}:{number}: This is no JSON of an evaluation line: {error.Message}", error);
            }

            if (line?.Turns is not { Count: > 0 } turns)
            {
                throw new FormatException($"{path}:{number}: The line needs 'turns' with at least one turn.");
            }

            foreach (EvaluationTurn turn in turns)
            {
                if (turn.Text is null || turn.Expect is not { } expect || (expect.Intent is null && expect.Intents is null))
                {
                    throw new FormatException($"{path}:{number}: Each turn needs 'text' and 'expect' with an 'intent'.");
                }

                if ((expect.Intents ?? [expect.Intent!]).FirstOrDefault(name => !IntentNames.TryParse(name, out _)) is { } unknown)
                {
                    throw new FormatException($"{path}:{number}: There is no intent '{unknown}'; the intents are {string.Join(", ", IntentNames.All)}.");
                }
            }

            lines.Add(line with { Id = line.Id ?? $"{Path.GetFileName(path)}:{number}" });
        }

        return lines;
    }

    /// <summary>Asks all turns of a line, in one conversation.</summary>
    public void Ask(EvaluationLine line)
    {
        Talk talk = Talk.New;
        DateTimeOffset time = now;
        for (int i = 0; i < line.Turns!.Count; i++)
        {
            EvaluationTurn turn = line.Turns[i];
            time += TimeSpan.FromSeconds(20);
            long started = Stopwatch.GetTimestamp();
            Turn outcome = snapshot.Engine.Answer(turn.Text!, talk, snapshot.Book, Audience.Employees, time);
            _microseconds.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            talk = outcome.Talk;
            Compare(line, i, turn, outcome);
        }
    }

    public EvaluationReport Report()
    {
        _microseconds.Sort();
        return new EvaluationReport
        {
            Turns = _microseconds.Count,
            Exact = _exact,
            Accuracy = _microseconds.Count == 0 ? 1 : (double)_exact / _microseconds.Count,
            Trained = _trained,
            AccuracyUnseen = _microseconds.Count == _trained ? 1 : (double)(_exact - _trainedExact) / (_microseconds.Count - _trained),
            WronglyDeclined = _ours == 0 ? 0 : (double)_oursDeclined / _ours,
            Declined = _outside == 0 ? null : (double)_outsideDeclined / _outside,
            ByIntent = Shares(_intents),
            BySlot = Shares(_slots),
            ByLanguage = Shares(_languages),
            ByTag = Shares(_tags),
            Confusions = [.. _confusions.OrderBy(pair => pair.Key.Item1, StringComparer.Ordinal).ThenByDescending(pair => pair.Value).Select(pair => new Confusion(pair.Key.Item1, pair.Key.Item2, pair.Value))],
            Failures = _failures,
            MeanMicroseconds = _microseconds.Count == 0 ? 0 : _microseconds.Average(),
            P99Microseconds = _microseconds.Count == 0 ? 0 : _microseconds[(int)((_microseconds.Count - 1) * 0.99)],
        };
    }

    private static Dictionary<string, Share> Shares(Dictionary<string, (int Right, int Of)> counts) =>
        counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => new Share(pair.Value.Right, pair.Value.Of));

    private static void Count(Dictionary<string, (int Right, int Of)> counts, string key, bool right)
    {
        (int Right, int Of) count = counts.GetValueOrDefault(key);
        counts[key] = (count.Right + (right ? 1 : 0), count.Of + 1);
    }

    private void Compare(EvaluationLine line, int index, EvaluationTurn turn, Turn outcome)
    {
        Expectation expect = turn.Expect!;
        Question question = outcome.Question;
        string understood = question.Intent.Name();
        IReadOnlyList<string> accepted = expect.Intents ?? [expect.Intent!];
        string expected = accepted.Contains(understood) ? understood : accepted[0];
        var wrong = new List<string>();
        Check("intent", accepted.Contains(understood), string.Join('|', accepted), understood);
        Check("roles", SameSet(expect.Roles ?? [], question.Roles.Select(role => role.Value)), Joined(expect.Roles ?? []), Joined(question.Roles.Select(role => role.Value)));
        Check("locations", SameSet(expect.Locations ?? [], question.Places.Select(place => place.Country.Value)), Joined(expect.Locations ?? []), Joined(question.Places.Select(place => place.Country.Value)));
        Check("level", expect.Level == question.Level?.Value, expect.Level ?? "none", question.Level?.Value ?? "none");
        bool exact = wrong.Count == 0;

        // Beside the contract's four: looked at where the label gives them, and listed, without changing what counts as exact.
        if (expect.Skills is { } skills)
        {
            Check("skills", SameSet(skills, question.Skills.Select(skill => skill.Value)), Joined(skills), Joined(question.Skills.Select(skill => skill.Value)));
        }

        if (expect.Missing is { } missing)
        {
            Check("missing", SameSet(missing, question.Missing), Joined(missing), Joined(question.Missing));
        }

        if (expect.Also is { } also)
        {
            Check("also", SameSet([.. also.Select(ask => ask.Intent ?? "")], question.Also.Select(ask => ask.Intent.Name())), Joined(also.Select(ask => ask.Intent ?? "")), Joined(question.Also.Select(ask => ask.Intent.Name())));
        }

        if (expect.UnknownRole is { } unknownRole)
        {
            Check("unknownRole", question.UnknownRole is { } heard && (heard.Contains(unknownRole, StringComparison.OrdinalIgnoreCase) || unknownRole.Contains(heard, StringComparison.OrdinalIgnoreCase)), unknownRole, question.UnknownRole ?? "none");
        }

        CheckText(expect, outcome, Check);
        Count(_intents, expected, accepted.Contains(understood));
        Count(_languages, line.Lang ?? "?", exact);
        foreach (string tag in line.Tags ?? [])
        {
            Count(_tags, tag, exact);
        }

        _confusions[(expected, understood)] = _confusions.GetValueOrDefault((expected, understood)) + 1;
        _exact += exact ? 1 : 0;
        if (_phrases.Contains(PlainWords.Of(turn.Text!)))
        {
            _trained++;
            _trainedExact += exact ? 1 : 0;
        }

        CountDeclines(accepted, question.Intent);
        if (wrong.Count > 0)
        {
            _failures.Add(new Failure(line.Id!, index + 1, turn.Text!, Joined(accepted), understood, wrong));
        }

        void Check(string slot, bool right, string wanted, string got)
        {
            Count(_slots, slot, right);
            if (!right)
            {
                wrong.Add($"{slot}: expected {wanted}, understood {got}");
            }
        }
    }

    private static void CheckText(Expectation expect, Turn outcome, Action<string, bool, string, string> check)
    {
        if (expect.MustContain is null && expect.MustNotContain is null)
        {
            return;
        }

        string text = PlainTextRenderer.Render(outcome.Answer);
        foreach (IReadOnlyList<string> group in expect.MustContain ?? [])
        {
            check("text", group.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)), "one of " + Joined(group), "none of them");
        }

        foreach (string words in expect.MustNotContain ?? [])
        {
            check("text", !text.Contains(words, StringComparison.OrdinalIgnoreCase), "no " + words, words);
        }
    }

    private void CountDeclines(IReadOnlyList<string> accepted, Intent understood)
    {
        bool declined = understood == Intent.OutOfScope;
        if (accepted.Contains(Intent.OutOfScope.Name()))
        {
            _outside++;
            _outsideDeclined += declined ? 1 : 0;
        }
        else
        {
            _ours++;
            _oursDeclined += declined ? 1 : 0;
        }
    }

    private static bool SameSet(IReadOnlyList<string> expected, IEnumerable<string> understood) => expected.ToHashSet(StringComparer.Ordinal).SetEquals(understood);

    private static string Joined(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } joined ? joined : "none";
}
