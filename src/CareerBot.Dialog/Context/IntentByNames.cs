using CareerBot.Dialog.Understanding;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>Small corrections of an intent that the names in an ask decide better than its words.</summary>
internal static class IntentByNames
{
    /// <summary>The intent that an ask has by its names and the conversation, where the words have another.</summary>
    public static Intent Settle(QuestionDraft draft, Intent intent, Talk talk, ReadingTrace? trace)
    {
        int roles = draft.Roles.Length + draft.OwnRoles.Length;
        Intent settled = intent switch
        {
            Intent.RoleCompare when roles == 0 && draft.Choices.IsEmpty && draft.SideBySide && talk.Intent is { } last && last.IsAboutPay() => Intent.SalaryCompare,
            Intent.SalaryCompare when roles > 1 && !draft.HasPay && draft.Places.IsEmpty && draft.Levels.IsEmpty && !(talk.Intent is { } before && before.IsAboutPay()) => Intent.RoleCompare,
            Intent.SalaryCompare when !draft.Compares && !draft.PointsBack && draft.Class.Turn == UtteranceTurn.Whole => Intent.SalaryRange,
            Intent.SalaryRange when draft.SideBySide && (draft.Places.Length > 1 || draft.Levels.Length > 1 || roles > 1) && draft.Class.Turn == UtteranceTurn.Whole => Intent.SalaryCompare,
            Intent.SkillExplain when draft.Skills.IsEmpty && roles > 0 => Intent.RoleSkills,
            Intent.SkillRoles when draft.Skills.IsEmpty && talk.Skills.IsEmpty && roles > 0 => Intent.RoleSkills,
            Intent.SkillExplain when !draft.Skills.IsEmpty && draft.Roles.Length > 0 => Intent.RoleSkills,
            Intent.RoleOverview when roles == 0 && !draft.Skills.IsEmpty && draft.Choices.IsEmpty && draft.UnknownRole is null => Intent.SkillExplain,
            _ => intent,
        };
        if (settled != intent)
        {
            trace?.Add($"rule: the names make {settled.Name()} of {intent.Name()}");
        }

        return settled;
    }
}
