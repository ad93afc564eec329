using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>Finds persons: by known names, by titles such as "Ms", by a possessive or a capital on a word that nobody knows.</summary>
internal static class PersonFinder
{
    public static void Find(Workspace work, Lexicon lexicon)
    {
        TokenList tokens = work.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (work.IsCovered(i) || !IsName(work, lexicon, i))
            {
                continue;
            }

            int end = i + 1;
            while (end < tokens.Count && !work.IsCovered(end) && !tokens[end].Has(TokenFlags.AfterSentence) && !tokens[end].Has(TokenFlags.AfterPause)
                && !tokens[end].Has(TokenFlags.AfterApostrophe) && IsSecondName(work, lexicon, end))
            {
                end++;
            }

            var person = new Mention { Kind = EntityKind.Person, Target = -1, Start = i, Length = end - i };
            work.Mentions.Add(person);
            work.Cover(person);
            i = end - 1;
        }
    }

    private static bool IsName(Workspace work, Lexicon lexicon, int i)
    {
        Token token = work.Tokens[i];
        WordTraits traits = lexicon.Vocabulary.TraitsOf(token.Word) | lexicon.Vocabulary.TraitsOf(token.Stem);
        if (work.CueEnds(i - 1, CueKind.Honorific))
        {
            return (traits & WordTraits.Function) == 0;
        }

        // The correction does not count: "Lindsay" is no misspelt word.
        if ((traits & WordTraits.Name) != 0)
        {
            return (traits & (WordTraits.Common | WordTraits.Phrase | WordTraits.Entity)) == 0 || IsCapitalWithin(work, i);
        }

        if ((traits & WordTraits.WeakName) != 0)
        {
            return (IsCapitalWithin(work, i) && (traits & WordTraits.Phrase) == 0) || HasPossessive(work, i) && (traits & (WordTraits.Phrase | WordTraits.Function)) == 0;
        }

        return token.IsUnknown && token.Length > 1 && !token.Has(TokenFlags.Number) && (IsCapitalWithin(work, i) || HasPossessive(work, i));
    }

    private static bool IsSecondName(Workspace work, Lexicon lexicon, int i)
    {
        WordTraits traits = lexicon.Vocabulary.TraitsOf(work.Tokens[i].Word);
        bool known = (traits & (WordTraits.Name | WordTraits.WeakName)) != 0 && (traits & (WordTraits.Phrase | WordTraits.Function)) == 0;
        return known || (work.Tokens[i].IsUnknown && !work.Tokens[i].Has(TokenFlags.Number)) || (work.Tokens[i].Word == Token.NoWord && IsCapitalWithin(work, i));
    }

    /// <summary>A capital that neither a sentence's beginning nor the writer's habit explains.</summary>
    private static bool IsCapitalWithin(Workspace work, int i)
    {
        Token token = work.Tokens[i];
        if (!token.Has(TokenFlags.Capitalised) || token.Has(TokenFlags.AllCapitals))
        {
            return false;
        }

        int capitalised = 0;
        foreach (Token other in work.Tokens.All)
        {
            capitalised += other.Has(TokenFlags.Capitalised) ? 1 : 0;
        }

        return (!token.Has(TokenFlags.AfterSentence) && capitalised * 2 <= work.Tokens.Count + 2) || HasPossessive(work, i);
    }

    private static bool HasPossessive(Workspace work, int i) =>
        i + 1 < work.Tokens.Count && work.Tokens[i + 1].Has(TokenFlags.AfterApostrophe) && work.Tokens[i + 1].Length == 1;
}
