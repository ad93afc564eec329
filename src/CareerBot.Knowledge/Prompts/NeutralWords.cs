using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CareerBot.Knowledge.Prompts;

/// <summary>
/// The words of a language that say nothing of a fact (<c>prompts/words/&lt;language&gt;.txt</c>): a rewording may bring them along or leave them out. Marks before a word
/// narrow that (<see cref="WordMark"/>). A word that is not here is kept where a draft has it, in its place, and refused where it has not.
/// </summary>
public sealed class NeutralWords
{
    /// <summary>What is left of a shorter word without its ending could be another word.</summary>
    private const int ShortestStem = 4;

    private readonly FrozenDictionary<string, WordMark> _marks;
    private readonly FrozenDictionary<string, WordMark> _lower;
    private readonly FrozenDictionary<string, WordMark>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly ImmutableArray<string> _endings;

    /// <param name="words">The words with their marks.</param>
    /// <param name="endings">Endings that change a word's form and not what it says.</param>
    internal NeutralWords(IReadOnlyCollection<KeyValuePair<string, WordMark>> words, IEnumerable<string> endings)
    {
        Listing = string.Join(' ', words.Where(word => IsBroughtAlong(word.Value)).Select(word => word.Key));
        FigureListing = string.Join(' ', words.Where(word => IsBroughtAlong(word.Value) && word.Value.HasFlag(WordMark.BesideFigures)).Select(word => word.Key));
        _marks = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lower = words.GroupBy(word => word.Key.ToLowerInvariant(), StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => same.Aggregate(WordMark.None, (all, word) => all | word.Value), StringComparer.Ordinal);
        _spans = _marks.GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = [.. endings.OrderByDescending(ending => ending.Length)];
    }

    /// <summary>All that may be brought along, in one line, for a prompt that tells them.</summary>
    public string Listing { get; }

    /// <summary>Those of them that may be brought along beside a figure.</summary>
    public string FigureListing { get; }

    /// <summary>How many there are.</summary>
    public int Count => _marks.Count;

    /// <summary>Whether a word may be brought along.</summary>
    /// <param name="word">With a straight apostrophe.</param>
    /// <param name="atStart">Whether it may be capitalised where it stands; elsewhere it must be written as in the list: "Go" is not "go".</param>
    /// <param name="besideFigure">Whether the sentence has a figure, a level or a date.</param>
    public bool Contains(string word, bool atStart, bool besideFigure)
    {
        ArgumentNullException.ThrowIfNull(word);
        return (_marks.TryGetValue(word, out WordMark mark) || (atStart && word.Length > 0 && IsCapitalised(word) && _lower.TryGetValue(word.ToLowerInvariant(), out mark)))
            && IsBroughtAlong(mark) && (!besideFigure || mark.HasFlag(WordMark.BesideFigures));
    }

    /// <summary>Whether a word of a draft may be left out, wherever it stands in it.</summary>
    public bool MayGo(string word) => _lower.TryGetValue(Lower(word), out WordMark mark) && !mark.HasFlag(WordMark.Kept) && IsBroughtAlong(mark);

    /// <summary>Whether a word has a mark.</summary>
    public bool Is(string word, WordMark mark) => _lower.TryGetValue(Lower(word), out WordMark own) && own.HasFlag(mark);

    /// <summary>A word in small letters, without an ending that says nothing: by it two forms of a word are the same.</summary>
    public string StemOf(string word)
    {
        string lower = Lower(word);
        foreach (string ending in _endings)
        {
            if (lower.Length - ending.Length >= ShortestStem && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return lower[..^ending.Length];
            }
        }

        return lower;
    }

    /// <summary>Whether letters with their apostrophe are a word of their own before the next: <c>l'</c>.</summary>
    public bool IsElision(ReadOnlySpan<char> letters)
    {
        Span<char> lower = stackalloc char[letters.Length];
        letters.ToLowerInvariant(lower);
        return _spans.ContainsKey(lower);
    }

    private static string Lower(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant();
    }

    /// <summary>A verb that moves is a word of the draft's.</summary>
    private static bool IsBroughtAlong(WordMark mark) => !mark.HasFlag(WordMark.Moves);

    private static bool IsCapitalised(string word) => !word.AsSpan(1).ContainsAnyInRange('A', 'Z');
}
