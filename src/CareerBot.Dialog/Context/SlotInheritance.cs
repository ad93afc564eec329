using System.Collections.Immutable;
using CareerBot.Dialog.Understanding;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>Which slots a question takes of its own words, and which of the talk before it.</summary>
internal static class SlotInheritance
{
    /// <summary>A role that is the asker's own is left out, unless the answer needs it or it is the only one.</summary>
    public static ImmutableArray<RoleId> RolesFor(QuestionDraft draft, Intent intent, Talk talk)
    {
        if (draft.Roles.IsEmpty && draft.OwnRoles.IsEmpty && draft.Choices.IsEmpty && talk.Roles.IsEmpty)
        {
            // "why not frontend": nothing else is meant, so the denied role is what it is about.
            return draft.NotRoles;
        }

        if (draft.OwnRoles.IsEmpty)
        {
            return draft.Roles;
        }

        bool needsOwn = draft.Roles.IsEmpty ? draft.UnknownRole is null && draft.Choices.IsEmpty && (intent != Intent.SkillGap || talk.Roles.IsEmpty) : intent is Intent.RolePath or Intent.RoleCompare or Intent.SalaryCompare;
        return needsOwn ? [.. draft.OwnRoles.Union(draft.Roles)] : draft.Roles;
    }

    /// <summary>Places are carried on from one question on pay to the next.</summary>
    public static ImmutableArray<Place> PlacesFor(QuestionDraft draft, Intent intent, Talk talk, bool inherits, ImmutableArray<RoleId> roles)
    {
        if (!intent.IsAboutPay())
        {
            return draft.Places;
        }

        if (!draft.Places.IsEmpty || !(inherits || draft.PointsBack) || talk.Intent is not { } last || !last.IsAboutPay())
        {
            return draft.Places;
        }

        // "compare the two" after two places were asked for one role.
        bool comparesPlaces = intent == Intent.SalaryCompare && roles.Length < 2 && talk.Places.Length < 2 && talk.RecentPlaces.Length > 1;
        return comparesPlaces ? [.. talk.RecentPlaces.TakeLast(2)] : talk.Places;
    }

    /// <summary>So is a level.</summary>
    public static LevelId? LevelFor(QuestionDraft draft, Intent intent, Talk talk, bool inherits) =>
        draft.Levels.Length == 1 ? draft.Levels[0]
        : draft.Levels.IsEmpty && inherits && intent.IsAboutPay() && talk.Intent is { } last && last.IsAboutPay() ? talk.Level
        : null;

    /// <summary>A skill is carried on by questions that are about one.</summary>
    public static ImmutableArray<SkillId> SkillsFor(QuestionDraft draft, Intent intent, Talk talk) =>
        draft.Skills.IsEmpty && intent is Intent.SkillExplain or Intent.SkillRoles ? talk.Skills : draft.Skills;
}
