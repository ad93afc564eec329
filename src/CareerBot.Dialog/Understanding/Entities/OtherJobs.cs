using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>Finds jobs that the knowledge base does not have.</summary>
internal sealed class OtherJobs(Lexicon lexicon)
{
    /// <summary>Jobs that the knowledge base does not have: a word for a job, with the words before it that make it another one.</summary>
    public void Find(Workspace work)
    {
        TokenList tokens = work.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (work.TryMentionAt(i, out Mention covering))
            {
                bool bareHead = covering.Kind == EntityKind.AmbiguousRole && covering.Length == 1;
                if (bareHead && WordsBefore(work, covering.Start) is > 0 and var before)
                {
                    Replace(work, covering, new Mention { Kind = EntityKind.Occupation, Target = -1, Start = covering.Start - before, Length = covering.Length + before });
                }

                continue;
            }

            int length = LengthAt(work, i);
            bool isOurWord = length == 1 && (lexicon.Vocabulary.TraitsOf(tokens[i]) & WordTraits.Phrase) != 0;
            if (isOurWord && !work.CueEnds(i - 1, CueKind.Article))
            {
                // "recruiters" in "what do recruiters look for"; with an article it is a job that is asked about.
                length = 0;
            }

            bool isHead = length == 0 && lexicon.HeadGroupsOf(tokens[i]) != 0;
            if (isHead)
            {
                length = 1;
            }

            if (length > 0)
            {
                int more = WordsBefore(work, i);
                var job = new Mention { Kind = EntityKind.Occupation, Target = -1, Start = i - more, Length = length + more };
                work.Mentions.Add(job);
                work.Cover(job);
                i += length - 1;
            }
        }
    }

    private static void Replace(Workspace work, in Mention old, in Mention with)
    {
        for (int m = 0; m < work.Mentions.Count; m++)
        {
            if (work.Mentions[m].Start == old.Start && work.Mentions[m].Kind == old.Kind)
            {
                work.Mentions[m] = with;
            }
        }

        work.Cover(with);
    }

    public int LengthAt(Workspace work, int start)
    {
        int node = PhraseTrie<EntityName>.Root;
        int length = 0;
        for (int j = start; j < work.Tokens.Count && (j == start || !work.Tokens[j].Has(TokenFlags.AfterSentence)); j++)
        {
            // A job is believed as typed or in the plural; a guess at a misspelt one would see jobs everywhere.
            int next = lexicon.Names.Step(node, work.Tokens[j].Word);
            node = next >= 0 ? next : lexicon.Names.Step(node, work.Tokens[j].Stem);
            if (node < 0)
            {
                break;
            }

            foreach (EntityName name in lexicon.Names.ValuesAt(node) ?? [])
            {
                length = name.Kind == EntityKind.Occupation ? j - start + 1 : length;
            }
        }

        return length;
    }

    /// <summary>How many words before a head make it another job: all back to an article, else only words that our questions never use.</summary>
    private int WordsBefore(Workspace work, int head)
    {
        int count = 0;
        int foreign = 0;
        bool anyNotNeutral = false;
        for (int i = head - 1; i >= 0 && count < 4; i--, count++)
        {
            Token token = work.Tokens[i];
            if (work.CueStarts(i, CueKind.BeforeRole) && (lexicon.Vocabulary.TraitsOf(token) & WordTraits.Function) != 0)
            {
                return anyNotNeutral ? count : 0;
            }

            WordTraits traits = lexicon.Vocabulary.TraitsOf(token);
            bool stops = work.IsCovered(i) || ((traits & WordTraits.Name) != 0 && (traits & WordTraits.Common) == 0) || work.Tokens[i + 1].Has(TokenFlags.AfterSentence) || work.Tokens[i + 1].Has(TokenFlags.AfterPause)
                || (traits & WordTraits.Function) != 0 || work.CueStarts(i, CueKind.Asking) || work.CueStarts(i, CueKind.Pay) || token.Has(TokenFlags.Number);
            if (stops)
            {
                break;
            }

            anyNotNeutral |= (traits & WordTraits.Neutral) == 0;
            if ((traits & WordTraits.Phrase) == 0 && foreign == count)
            {
                foreign = count + 1;
            }
        }

        bool anyForeign = false;
        for (int i = head - foreign; i < head; i++)
        {
            anyForeign |= (lexicon.Vocabulary.TraitsOf(work.Tokens[i]) & WordTraits.Neutral) == 0;
        }

        return anyForeign ? foreign : 0;
    }
}
