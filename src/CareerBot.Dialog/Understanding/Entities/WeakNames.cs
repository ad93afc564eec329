using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>Decides when a name that is also an ordinary word ("Go", "mobile", "be") is believed: only beside words that speak for it.</summary>
internal sealed class WeakNames(Lexicon lexicon, OtherJobs jobs)
{
    /// <summary>Whether a short form is no ordinary word after all: "devops" needs no context, "mobile" does.</summary>
    public bool IsOwnWord(Workspace work, EntityName name, int start, int end)
    {
        const int ShortestOwnWord = 2;
        if (name.Kind is not (EntityKind.Role or EntityKind.AmbiguousRole or EntityKind.Skill) || (start > 0 && work.Tokens[start - 1].Has(TokenFlags.Number)))
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            WordTraits traits = lexicon.Vocabulary.TraitsOf(work.Tokens[i]);
            if (work.Tokens[i].Has(TokenFlags.Compounded))
            {
                // "full stack" was typed as two ordinary words.
                continue;
            }

            if ((traits & (WordTraits.Common | WordTraits.Function | WordTraits.Cue)) == 0 && work.Tokens[i].Length >= ShortestOwnWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words around a weak name speak for it.</summary>
    public bool IsFitting(Workspace work, EntityName name, int start, int end)
    {
        TokenList tokens = work.Tokens;
        bool startsSentence = tokens[start].Has(TokenFlags.AfterSentence);
        bool endsSentence = end >= tokens.Count || tokens[end].Has(TokenFlags.AfterSentence);
        if (startsSentence && endsSentence)
        {
            // Alone in a sentence: an answer to "which one?".
            return true;
        }

        if (name.Capitals && !startsSentence && IsSetOff(work, start, end, name))
        {
            return true;
        }

        if (end - start == 1 && name.Kind is EntityKind.Country or EntityKind.City && (lexicon.Vocabulary.TraitsOf(work.Tokens[start].Word) & WordTraits.Function) != 0)
        {
            // "it", "us", "in": such a word is a place only when it is written like one, or at the end of keywords: "backend salary us".
            return endsSentence && !startsSentence && !work.CueStarts(start, CueKind.BeforePlace) && EndsKeywords(work, start);
        }

        if (end - start == 1 && name.Kind is EntityKind.Role or EntityKind.AmbiguousRole && (lexicon.Vocabulary.TraitsOf(work.Tokens[start].Word) & WordTraits.Function) != 0)
        {
            // "be" for backend engineer: "be salary", never "to be a tester".
            return (startsSentence && work.CueStarts(end, CueKind.AfterRole)) || IsInList(work, EntityKind.Role, start, end);
        }

        if (endsSentence && !startsSentence && work.Tokens[start - 1].Has(TokenFlags.AfterSentence) && work.CueEnds(start - 1, CueKind.Joining))
        {
            // "and full stack?"
            return true;
        }

        if (!endsSentence && (work.CueStarts(end, CueKind.KeepsOrdinary) || (name.Kind == EntityKind.Role && jobs.LengthAt(work, end) > 0)))
        {
            // "a full stack of plates", "a security guard"
            return false;
        }

        if (start > 0 && work.Tokens[start - 1].Has(TokenFlags.Number) && name.Kind == EntityKind.Role)
        {
            // "5 pm"
            return false;
        }

        if (name.Kind is EntityKind.Role or EntityKind.AmbiguousRole && !startsSentence
            && (work.CueEnds(start - 1, CueKind.Correction) || work.CueEnds(start - 1, CueKind.Negation) || work.CueEnds(start - 1, CueKind.MoveFrom)
                || work.CueEnds(start - 1, CueKind.MoveTo) || work.CueEnds(start - 1, CueKind.Own)))
        {
            return true;
        }

        if (name.Kind is EntityKind.Country or EntityKind.City && !startsSentence && work.CueEnds(start - 1, CueKind.Correction))
        {
            // "no, I meant Sydney": not the person.
            return true;
        }

        if (IsSpokenFor(work, name, start, end))
        {
            return true;
        }

        // In a list with something of its kind: "java or go"; a level beside a role: "lead data engineer".
        bool touchesRoleBefore = !startsSentence && work.TryMentionAt(start - 1, out Mention left) && left.Kind is EntityKind.Role or EntityKind.AmbiguousRole;
        bool touchesRoleAfter = !endsSentence && work.TryMentionAt(end, out Mention right) && right.Kind is EntityKind.Role or EntityKind.AmbiguousRole;
        if (name.Kind is EntityKind.Level or EntityKind.Skill or EntityKind.Country or EntityKind.City && (touchesRoleAfter || (touchesRoleBefore && name.Kind != EntityKind.Skill)))
        {
            return true;
        }

        return IsInList(work, name.Kind, start, end);
    }

    /// <summary>Whether a role and words of pay are all that stands before in the sentence: nobody "pays us" there.</summary>
    private static bool EndsKeywords(Workspace work, int start)
    {
        bool namesRole = false;
        for (int i = start - 1; i >= 0; i--)
        {
            bool named = work.TryMentionAt(i, out Mention mention);
            bool role = named && mention.Kind is EntityKind.Role or EntityKind.AmbiguousRole;
            namesRole |= role;
            if (!role && !(named && mention.Kind == EntityKind.Level) && !work.CueStarts(i, CueKind.Pay))
            {
                return false;
            }

            if (work.Tokens[i].Has(TokenFlags.AfterSentence))
            {
                break;
            }
        }

        return namesRole;
    }

    /// <summary>Whether the word before it or after it is one that names of its kind stand beside.</summary>
    public static bool IsSpokenFor(Workspace work, EntityName name, int start, int end)
    {
        (CueKind before, CueKind after) = name.Kind switch
        {
            EntityKind.Role or EntityKind.AmbiguousRole => (CueKind.BeforeRole, CueKind.AfterRole),
            EntityKind.Skill => (CueKind.BeforeSkill, CueKind.AfterSkill),
            EntityKind.Level => (CueKind.BeforeLevel, CueKind.AfterLevel),
            _ => (CueKind.BeforePlace, CueKind.AfterPlace),
        };
        TokenList tokens = work.Tokens;
        return (!tokens[start].Has(TokenFlags.AfterSentence) && work.CueEnds(start - 1, before))
            || (end < tokens.Count && !tokens[end].Has(TokenFlags.AfterSentence) && work.CueStarts(end, after));
    }

    /// <summary>Whether it is written with capitals that the rest of the message does not have.</summary>
    private static bool IsSetOff(Workspace work, int start, int end, EntityName name)
    {
        TokenFlags wanted = name.Kind is EntityKind.Role or EntityKind.Level || end - start > 1 || work.Tokens[start].Length > 1 ? TokenFlags.Capitalised : TokenFlags.None;
        if (name.Kind == EntityKind.Role && !work.Tokens[start].Has(TokenFlags.AllCapitals))
        {
            return false;
        }

        if (wanted != TokenFlags.None && !work.Tokens[start].Has(wanted))
        {
            return false;
        }

        int capitalised = 0;
        foreach (Token token in work.Tokens.All)
        {
            capitalised += token.Has(TokenFlags.Capitalised) ? 1 : 0;
        }

        return work.Tokens[start].Has(TokenFlags.Capitalised) && capitalised * 2 <= work.Tokens.Count;
    }

    private static bool IsInList(Workspace work, EntityKind kind, int start, int end)
    {
        int left = start - 1;
        if (left >= 0 && (work.CueEnds(left, CueKind.Joining) || work.CueEnds(left, CueKind.Comparing)))
        {
            left--;
        }
        else if (!work.Tokens[start].Has(TokenFlags.AfterPause))
        {
            left = -1;
        }

        if (left >= 0 && work.TryMentionAt(left, out Mention before) && before.Kind == kind)
        {
            return true;
        }

        int right = end;
        bool joined = work.CueStarts(right, CueKind.Joining) || work.CueStarts(right, CueKind.Comparing);
        if (joined)
        {
            right++;
        }
        else if (right >= work.Tokens.Count || !work.Tokens[right].Has(TokenFlags.AfterPause))
        {
            return false;
        }

        return work.TryMentionAt(right, out Mention after) && after.Kind == kind;
    }
}
