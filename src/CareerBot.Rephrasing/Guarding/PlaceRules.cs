using System.Collections.Immutable;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Rephrasing.Drafting;

namespace CareerBot.Rephrasing.Guarding;

/// <summary>What has to stay beside what: the words that say something of a fact say it of that fact.</summary>
internal sealed class PlaceRules(NeutralWords words)
{
    /// <summary>Most words from a verb to the fact that it is said of: "need these skills: …".</summary>
    private const int MostAfterVerb = 2;

    /// <summary>Whether something stands so close to a placeholder that it is read with it: "-{1}", "{1}{2}", "{1}k"; or only a dash stands between two.</summary>
    public static bool IsGlued(List<Token> now, DraftText draft)
    {
        for (int i = 0; i < now.Count; i++)
        {
            if (now[i].Kind != TokenKind.Placeholder)
            {
                continue;
            }

            bool isBound = !now[i].IsApart && !IsOpening(now[i - 1], draft, now[i].Number);
            bool isFollowed = i + 1 < now.Count && !now[i + 1].IsApart && now[i + 1] is not ({ Kind: TokenKind.Mark, Text: "," or "." or ":" or ";" or "!" or "?" or "…" or ")" or "»" or "”" or "“" or "\"" } or { Kind: TokenKind.Word, Text: "'s" });
            bool isAfterDash = i > 0 && now[i - 1] is { Kind: TokenKind.Mark, Text: "-" or "–" or "—" } && (i == 1 || now[i - 2].Kind != TokenKind.Word);
            bool isBesides = i > 0 && now[i - 1].Kind == TokenKind.Placeholder;
            if (isBound || isFollowed || isAfterDash || isBesides)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Facts of different kinds may change places ("in Germany, a designer …"); those of one kind may not, and where there are several of a kind, neither may
    /// the words that say which is which ("from", "to").
    /// </summary>
    public bool KeepsOrder(List<Token> now, List<Token> was, DraftText draft)
    {
        ImmutableArray<FactKind> kinds = [.. draft.Facts.Select(fact => fact.Kind)];
        if (kinds.Distinct().Count() == kinds.Length && !(kinds.Contains(FactKind.Other) && kinds.Length > 1))
        {
            return true;
        }

        return Marked(now).SequenceEqual(Marked(was), StringComparer.Ordinal) && draft.Facts.All(fact => WordAt(was, IndexOf(was, fact) - 1) is not { } before || before == WordAt(now, IndexOf(now, fact) - 1));

        IEnumerable<string> Marked(List<Token> tokens) => tokens.Where(token => token.Kind == TokenKind.Placeholder || IsOwn(token)).Select(token => words.StemOf(token.Text));
    }

    /// <summary>
    /// Words that say something and stand side by side do so in the rewording: "no published range yet" is not "no question, a published range". A verb that moves
    /// stays beside such a word, and beside who does it. So does a direction: "pas de fourchette" is not "pas de bonne fourchette",
    /// and what is said of a range: "keine Spanne veröffentlicht" is not "keine Spanne so schön veröffentlicht".
    /// </summary>
    public bool KeepsNeighbours(List<Token> now, List<Token> was)
    {
        for (int i = 1; i < was.Count; i++)
        {
            (Token left, Token right) = (was[i - 1], was[i]);
            bool isVerb = Moves(left) || Moves(right);
            bool saySomething = isVerb ? (IsOwn(left) || IsDirection(left)) && IsOwn(right)
                : ((IsOwn(left) || IsDirection(left)) && IsBound(right)) || (IsFigureName(left) && IsOwn(right));
            if (saySomething ? !AreSideBySide(now, left, right, eitherWay: isVerb)
                : isVerb && (IsDoer(left) || IsDoer(right)) && !AreSideBySide(now, left, right, eitherWay: true))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// What leads to a fact: a verb, a direction or another word that says something stays before it ("you have: {1}" is "you have {1}", and not "you have to find {1}"),
    /// a date keeps its word, and what follows a colon follows one again, or begins the sentence, or is led to by "is" or the like: "next steps: {1}" is not "next steps
    /// of {1}".
    /// </summary>
    public bool KeepsLeads(List<Token> now, List<Token> was, DraftText draft) => draft.Facts.All(fact =>
    {
        (int before, int after) = (IndexOf(was, fact) - 1, IndexOf(now, fact) - 1);
        bool isAfterColon = before >= 0 && was[before] is { Kind: TokenKind.Mark, Text: ":" };
        string? lead = WordAt(was, isAfterColon ? before - 1 : before);
        string? leadNow = WordAt(now, after) ?? WordAt(now, after - 1);
        if (lead is null)
        {
            return true;
        }

        // After a verb only a name for what follows may come between: "both need these skills: …". What leads stands in the sentence that it leads in: "still missing.
        // Your skills: …" does not say that they are missing.
        Token[] between = Between(now, lead, after);
        bool isBegun = after < 0 || EndsSentence(now[after]);
        bool isLedTo = leadNow is not null && words.Is(leadNow, WordMark.Leads) && !between.Any(EndsSentence)
            && (!words.Is(lead, WordMark.Moves) || (words.Is(leadNow, WordMark.Kept) && between.Count(token => token.Kind == TokenKind.Word) <= MostAfterVerb));
        if (fact.Kind == FactKind.Date || words.Is(lead, WordMark.Direction) || !words.Contains(lead, atStart: true, besideFigure: false) || (!words.MayGo(lead) && !isAfterColon))
        {
            return lead == leadNow || (isAfterColon && (isBegun || isLedTo));
        }

        return !isAfterColon || fact.Kind is FactKind.Figure or FactKind.Level || isBegun || isLedTo || WordAt(now, after) is null || WordAt(now, after) == lead;
    });

    /// <summary>What stands after the last such word, up to a place; nothing where there is no such word before it.</summary>
    private static Token[] Between(List<Token> tokens, string word, int upTo)
    {
        int from = tokens[..(upTo + 1)].FindLastIndex(token => token.Kind == TokenKind.Word && string.Equals(token.Text, word, StringComparison.OrdinalIgnoreCase));
        return from < 0 ? [] : [.. tokens[(from + 1)..(upTo + 1)]];
    }

    private static bool EndsSentence(Token token) => token is { Kind: TokenKind.Mark, Text: "." or "!" or "…" };

    private static int IndexOf(List<Token> tokens, DraftFact fact) => tokens.FindIndex(token => token.Number == fact.Number);

    /// <summary>The word that stands there, in small letters; null for anything else, and outside.</summary>
    private static string? WordAt(List<Token> tokens, int index) => index >= 0 && tokens[index].Kind == TokenKind.Word ? tokens[index].Text.ToLowerInvariant() : null;

    /// <summary>A quotation mark or bracket, or an elided word before a name that begins with a vowel.</summary>
    private static bool IsOpening(Token before, DraftText draft, int number) =>
        before is { Kind: TokenKind.Mark, Text: "«" or "“" or "„" or "\"" or "(" }
        || (before.Kind == TokenKind.Word && before.Text.EndsWith('\'') && draft.Facts.First(fact => fact.Number == number).Text is [var first, ..] && "aeiouyhàâéèêîôû".Contains(char.ToLowerInvariant(first), StringComparison.Ordinal));

    private bool AreSideBySide(List<Token> now, Token left, Token right, bool eitherWay)
    {
        (string one, string other) = (words.StemOf(left.Text), words.StemOf(right.Text));
        for (int i = 1; i < now.Count; i++)
        {
            // "Both roles need" is "both need".
            int before = eitherWay && i > 1 && IsDoer(now[i - 1]) ? i - 2 : i - 1;
            if (AreThey(i - 1) || AreThey(before))
            {
                return true;
            }

            bool AreThey(int at) => now[at].Kind == TokenKind.Word && now[i].Kind == TokenKind.Word
                && ((words.StemOf(now[at].Text) == one && words.StemOf(now[i].Text) == other) || (eitherWay && words.StemOf(now[at].Text) == other && words.StemOf(now[i].Text) == one));
        }

        return false;
    }

    /// <summary>Whether it is a word that only a draft brings.</summary>
    private bool IsOwn(Token token) => token.Kind == TokenKind.Word && !words.Contains(token.Text, atStart: true, besideFigure: false);

    /// <summary>Whether it is a word that stays where a draft has it.</summary>
    private bool IsBound(Token token) => token.Kind == TokenKind.Word && !words.MayGo(token.Text);

    private bool Moves(Token token) => token.Kind == TokenKind.Word && words.Is(token.Text, WordMark.Moves);

    /// <summary>A word for what a figure is ("range"), which may come beside one and stays where a draft has it.</summary>
    private bool IsFigureName(Token token) => token.Kind == TokenKind.Word && words.Is(token.Text, WordMark.Kept | WordMark.BesideFigures);

    private bool IsDirection(Token token) => token.Kind == TokenKind.Word && words.Is(token.Text, WordMark.Direction);

    private bool IsDoer(Token token) => token.Kind == TokenKind.Word && words.Is(token.Text, WordMark.Doer);
}
