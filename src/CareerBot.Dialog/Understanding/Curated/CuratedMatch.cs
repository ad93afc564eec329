using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Curated;

/// <summary>A curated answer that a message may ask for.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Likeness">How like the message is to one of its questions: up to 1, and above for an exact match.</param>
/// <param name="IsExact">Whether the whole message is one of its questions, but for case, marks and the like.</param>
internal readonly record struct CuratedMatch(CuratedAnswer Answer, float Likeness, bool IsExact);
