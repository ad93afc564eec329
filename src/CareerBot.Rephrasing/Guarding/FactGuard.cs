using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Rephrasing.Drafting;

namespace CareerBot.Rephrasing.Guarding;

/// <summary>
/// Whether a rewording says what its draft says. It is not asked what a sentence means; it is asked what could have changed: every fact's placeholder is there once,
/// every word that says something of the facts is there in its place, and whatever else is there says nothing (a word of <see cref="NeutralWords"/>). So what it
/// has never seen is refused, and not what it knows to be bad.
/// </summary>
public sealed class FactGuard(NeutralWords words, FrozenSet<string> names, int mostCharacters)
{
    /// <summary>Names of more words than this are not looked for.</summary>
    private const int LongestName = 4;

    /// <summary>Shorter single words are names only where they are capitalised.</summary>
    private const int ShortestName = 4;

    /// <summary>A greeting and a few warm words are longer than a short draft.</summary>
    private const int Courtesy = 100;

    private readonly PlaceRules _places = new(words);

    /// <summary>Words of a draft that a rewording must have; a model is told them.</summary>
    public IEnumerable<string> Kept(DraftText draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Bound(Tokens.Of(draft.Masked, words, null)!).Select(token => token.Text);
    }

    /// <summary>
    /// Judges a whole reply: of each text the first version that holds is taken. One text without such a version, and the draft is sent: a model that strays in one
    /// is not believed in the others.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="reply">For each text its versions.</param>
    public Verdict Judge(Draft draft, ImmutableArray<ImmutableArray<string>> reply)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (reply.Length != draft.Texts.Length)
        {
            return new Verdict(Refusal.WrongCount, []);
        }

        var taken = ImmutableArray.CreateBuilder<string>(reply.Length);
        foreach ((DraftText text, ImmutableArray<string> versions) in draft.Texts.Zip(reply))
        {
            // A version that is the draft's own text holds too, yet is taken only where no other does.
            string? holds = versions.FirstOrDefault(version => version != text.Masked && Check(text, version) == Refusal.None) ?? versions.FirstOrDefault(version => version == text.Masked);
            if (holds is null)
            {
                return new Verdict(Check(text, versions[0]), []);
            }

            taken.Add(holds);
        }

        return new Verdict(Refusal.None, taken.ToImmutable());
    }

    private Refusal Check(DraftText draft, string reply)
    {
        if (reply.Length > mostCharacters || reply.Length > (2 * draft.Masked.Length) + Courtesy)
        {
            return Refusal.TooLong;
        }

        if (Tokens.Of(draft.Masked, words, null) is not { } was || Tokens.Of(reply, words, draft.Masked) is not { } now)
        {
            return Refusal.Character;
        }

        if (!now.Where(token => token.Kind == TokenKind.Placeholder).Select(token => token.Number).Order().SequenceEqual(draft.Facts.Select(fact => fact.Number)))
        {
            return Refusal.Placeholder;
        }

        if (2 * Words(now).Count() < Words(was).Count())
        {
            return Refusal.TooShort;
        }

        if (now.Exists(IsQuestion) && !was.Exists(IsQuestion))
        {
            return Refusal.Question;
        }

        return PlaceRules.IsGlued(now, draft) ? Refusal.Glued
            : HasUnknownWord(now, was, draft) ? Refusal.UnknownWord
            : HasName(now, was) ? Refusal.Name
            : !HasAllBound(now, was) ? Refusal.DroppedWord
            : !_places.KeepsOrder(now, was, draft) || !_places.KeepsNeighbours(now, was) || !_places.KeepsLeads(now, was, draft) ? Refusal.Order
            : Refusal.None;

        static bool IsQuestion(Token token) => token is { Kind: TokenKind.Mark, Text: "?" };
    }

    private static IEnumerable<Token> Words(List<Token> tokens) => tokens.Where(token => token.Kind == TokenKind.Word);

    /// <summary>The words that say something.</summary>
    private IEnumerable<Token> Bound(List<Token> tokens) => Words(tokens).Where(token => !words.MayGo(token.Text));

    /// <summary>
    /// Whether the words that say something are those of the draft, in their order. Those that a rewording may bring along may stand between them, yet never instead
    /// of them.
    /// </summary>
    private bool HasAllBound(List<Token> now, List<Token> was)
    {
        Queue<string> left = new(Bound(was).Where(token => !words.Is(token.Text, WordMark.Moves)).Select(token => words.StemOf(token.Text)));
        foreach (Token token in Bound(now).Where(token => !words.Is(token.Text, WordMark.Moves)))
        {
            if (left.TryPeek(out string? next) && next == words.StemOf(token.Text))
            {
                left.Dequeue();
            }
            else if (!words.Contains(token.Text, token.BeginsSentence, besideFigure: false))
            {
                return false;
            }
        }

        return left.Count == 0 && Movable(now).SequenceEqual(Movable(was), StringComparer.Ordinal);

        IEnumerable<string> Movable(List<Token> tokens) => Words(tokens).Where(token => words.Is(token.Text, WordMark.Moves)).Select(Lower).Order(StringComparer.Ordinal);
    }

    private static string Lower(Token token) => token.Text.ToLowerInvariant();

    /// <summary>Whether a word is neither the draft's nor one that may come along. Beside a figure few may: "about {1}" is not "{1}".</summary>
    private bool HasUnknownWord(List<Token> now, List<Token> was, DraftText draft)
    {
        bool besideFigure = draft.Facts.Any(fact => fact.Kind is FactKind.Figure or FactKind.Level or FactKind.Date);
        HashSet<string> own = [.. Words(was).SelectMany(token => (string[])[token.Text, Lower(token)])];
        HashSet<string> stems = [.. Words(was).Select(token => words.StemOf(token.Text))];
        foreach (Token token in Words(now))
        {
            bool isForm = stems.Contains(words.StemOf(token.Text)) && (token.BeginsSentence || token.Text == Lower(token));
            if (!own.Contains(token.Text) && !isForm && !words.Contains(token.Text, token.BeginsSentence, besideFigure))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasName(List<Token> now, List<Token> was)
    {
        HashSet<string> own = [.. Runs(was, isForAll: true)];
        return Runs(now, isForAll: false).Any(run => !own.Contains(run) && names.Contains(run));
    }

    /// <summary>Every few words that stand next to each other, in small letters.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="isForAll">Whether also single words that are too common to be names: short ones in small letters, and "nice", which is no city as it is written.</param>
    private IEnumerable<string> Runs(List<Token> tokens, bool isForAll)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            string run = "";
            for (int j = i; j < tokens.Count && j < i + LongestName && tokens[j].Kind == TokenKind.Word; j++)
            {
                string word = tokens[j].Text;
                run = j == i ? Lower(tokens[j]) : $"{run} {Lower(tokens[j])}";
                if (isForAll || j > i || (char.IsUpper(word[0]) && word.Length > 1) || (word.Length >= ShortestName && !words.Contains(word, atStart: false, besideFigure: false)))
                {
                    yield return run;
                }
            }
        }
    }
}
