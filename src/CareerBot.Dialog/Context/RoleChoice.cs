using System.Collections.Immutable;
using CareerBot.Dialog.Understanding;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>Which of the roles that were offered or listed is meant by its place: "the second one".</summary>
internal static class RoleChoice
{
    /// <summary>What is asked of a choice is said beside it, and the choice outweighs it: "how do I become the second one". Of a bare choice everything is less probable.</summary>
    private const float LeastBesideChoice = 0.05f;

    /// <summary>What a pick means among some roles; nothing when there are not so many.</summary>
    public static ImmutableArray<RoleId> Of(int pick, ImmutableArray<RoleId> choices) => pick switch
    {
        Pick.Nothing or Pick.None => [],
        Pick.All => choices,
        Pick.Last => choices.IsEmpty ? [] : [choices[^1]],
        _ => pick < choices.Length ? [choices[pick]] : [],
    };

    /// <summary>One of the roles that were listed. A number alone may count something else: "what do I learn first".</summary>
    public static ImmutableArray<RoleId> OfList(QuestionDraft draft, Talk talk)
    {
        bool namesNone = draft.Roles.IsEmpty && draft.OwnRoles.IsEmpty && draft.Choices.IsEmpty && draft.UnknownRole is null && draft.Skills.IsEmpty;
        bool picksOne = draft.Picks is not (Pick.All or Pick.None) && (draft.PicksOfList || draft is { Class.Turn: UtteranceTurn.Choice, LooseWords: 0 });
        return namesNone && picksOne ? Of(draft.Picks, talk.Listed) : [];
    }

    /// <summary>What is asked of a role that was picked: what the words beside the choice say, and else what it is.</summary>
    public static Intent Asked(QuestionDraft draft)
    {
        bool saysMore = draft.Class.Turn == UtteranceTurn.Whole || draft.HasDomain || draft.BestInScopeProbability >= LeastBesideChoice;
        Intent said = saysMore ? draft.BestInScope : Intent.RoleOverview;
        return draft.HasPay || !draft.Places.IsEmpty ? Intent.SalaryRange
            : said is Intent.RolePath or Intent.RoleSkills or Intent.RoleResponsibilities or Intent.RoleWhy or Intent.RoleHiring or Intent.SkillGap ? said
            : Intent.RoleOverview;
    }
}
