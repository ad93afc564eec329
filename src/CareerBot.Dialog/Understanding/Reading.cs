using System.Collections.Immutable;
using CareerBot.Dialog.Understanding.Curated;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>What a message says by itself.</summary>
/// <param name="Drafts">Its asks, in their order; never empty.</param>
/// <param name="Curated">The curated answers that it may ask for, likest first.</param>
internal readonly record struct Reading(ImmutableArray<QuestionDraft> Drafts, ImmutableArray<CuratedMatch> Curated)
{
    /// <summary>Whether people of the company may know an answer where the bot has none: it speaks of careers, or nobody knows of what.</summary>
    public bool ConcernsWork
    {
        get
        {
            foreach (QuestionDraft draft in Drafts)
            {
                bool unread = draft.Class is { Intent: Intent.OutOfScope, Kind: "" } && draft.LooseWords > 0;
                if (draft.HasDomain || unread)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a person is named anywhere in it.</summary>
    public bool NamesPerson
    {
        get
        {
            foreach (QuestionDraft draft in Drafts)
            {
                if (draft.HasPerson)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
