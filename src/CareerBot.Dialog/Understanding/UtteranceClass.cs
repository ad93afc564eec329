using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>A class that the statistical part tells apart: an intent with its kind, or a turn that only makes sense after another.</summary>
/// <param name="Label">As in the phrases.</param>
/// <param name="Intent">The intent; for a follow-up or choice it is only decided with the context.</param>
/// <param name="Kind">The finer kind, or an empty text.</param>
/// <param name="Turn">Whether it stands alone.</param>
internal sealed record UtteranceClass(string Label, Intent Intent, string Kind, UtteranceTurn Turn)
{
    /// <summary>Whether it is a question with an answer from the knowledge base or the salary book.</summary>
    public bool IsInScope => Turn == UtteranceTurn.Whole && Intent.IsInScope();

    /// <summary>Whether it is to be declined.</summary>
    public bool IsOutside => Turn == UtteranceTurn.Whole && Intent == Intent.OutOfScope;

    public static UtteranceClass Of(string label)
    {
        switch (label)
        {
            case PhraseLabels.FollowUp:
                return new UtteranceClass(label, Intent.Clarify, "", UtteranceTurn.FollowUp);
            case PhraseLabels.Choice:
                return new UtteranceClass(label, Intent.Clarify, "", UtteranceTurn.Choice);
            default:
                // "smalltalk.thanks" and "role.overview" both have a point: the longest known intent is the intent.
                if (IntentNames.TryParse(label, out Intent whole))
                {
                    return new UtteranceClass(label, whole, "", UtteranceTurn.Whole);
                }

                int point = label.LastIndexOf('.');
                if (point < 0 || !IntentNames.TryParse(label[..point], out Intent intent))
                {
                    throw new ArgumentException($"There is no class '{label}'; loading should have refused its phrases.", nameof(label));
                }

                return new UtteranceClass(label, intent, label[(point + 1)..], UtteranceTurn.Whole);
        }
    }
}

/// <summary>Whether an utterance stands alone.</summary>
internal enum UtteranceTurn
{
    /// <summary>A question or remark of its own.</summary>
    Whole,

    /// <summary>Changes something of the question before.</summary>
    FollowUp,

    /// <summary>Picks from what was offered.</summary>
    Choice,
}
