using System.Collections.Immutable;
using CareerBot.Dialog.Understanding;
using CareerBot.Dialog.Understanding.Curated;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>
/// Decides whether a message is answered with what people wrote: always when it is word for word a question of theirs; else only where
/// the engine has no answer of its own, or is not sure of it, and nothing is declined for a person's sake.
/// </summary>
internal static class CuratedChoice
{
    /// <summary>From here on the engine is sure enough of its own answer.</summary>
    private const float Sure = 0.6f;

    /// <summary>The answer to give; null for the engine's own.</summary>
    public static CuratedAnswer? Choose(in Reading reading, Question question, Talk talk, Audience sees, ReadingTrace? trace)
    {
        bool maybe = MayBeCurated(reading, question);
        (ImmutableArray<RoleId> roles, ImmutableArray<CountryCode> places) = Named(reading.Drafts, question);
        CuratedMatch? best = null;
        int bestFit = -1;
        foreach (CuratedMatch match in reading.Curated)
        {
            bool likelier = best is null || match.Likeness >= best.Value.Likeness;
            int fit = Fit(match.Answer, roles, places, talk);
            if ((match.IsExact || maybe) && match.Answer.Audience <= sees && fit >= 0 && likelier && fit > bestFit)
            {
                best = match;
                bestFit = fit;
            }
        }

        if (best is { } chosen)
        {
            trace?.Add($"rule: like a question of the curated answer {chosen.Answer.Id}");
        }

        return best?.Answer;
    }

    /// <summary>The question with the curated answer as its kind. What it lacks is no matter any more, so that nothing is asked back.</summary>
    public static Question AskedOf(Question question, CuratedAnswer curated) => question with
    {
        Intent = question.Intent == Intent.Clarify ? Intent.OutOfScope : question.Intent,
        Kind = Question.CuratedPrefix + curated.Id,
        Missing = [],
        Choices = [],
        Pending = null,
        UnknownRole = null,
        Also = [],
    };

    private static bool MayBeCurated(Reading reading, Question question) => !reading.NamesPerson && question.Also.IsEmpty && question.Intent switch
    {
        Intent.OutOfScope => !ReadingRules.IsFirm(question.Kind),
        Intent.Clarify or Intent.Help or Intent.SmallTalk => true,
        _ => question.Confidence < Sure && question.UnknownRole is null,
    };

    /// <summary>The roles and countries asked about; a decline names none, so what the message itself names counts too.</summary>
    private static (ImmutableArray<RoleId> Roles, ImmutableArray<CountryCode> Places) Named(ImmutableArray<QuestionDraft> drafts, Question question) =>
    (
        [.. drafts.SelectMany(draft => draft.Roles.Concat(draft.OwnRoles)).Union(question.Roles)],
        [.. drafts.SelectMany(draft => draft.Places).Union(question.Places).Select(place => place.Country).Distinct()]
    );

    /// <summary>
    /// How an answer fits the role and place asked about: -1 not at all; of several, the one that is bound to what is talked about
    /// stands before one for all, and that before one bound to something that was not named.
    /// </summary>
    private static int Fit(CuratedAnswer answer, ImmutableArray<RoleId> roles, ImmutableArray<CountryCode> places, Talk talk)
    {
        int role = Fit(answer.Role, roles, talk.Roles);
        int place = Fit(answer.Location, places, [.. talk.Places.Select(before => before.Country)]);
        return role < 0 || place < 0 ? -1 : role + place;
    }

    private static int Fit<T>(T? bound, ImmutableArray<T> asked, ImmutableArray<T> before)
        where T : struct
    {
        const int Bound = 4;
        const int ForAll = 1;
        if (bound is not { } name)
        {
            return ForAll;
        }

        return asked.IsEmpty ? (before.Contains(name) ? Bound : 0) : asked.Contains(name) ? Bound : -1;
    }
}
