using System.Collections.Immutable;
using CareerBot.Dialog.Understanding;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>
/// Turns drafts into questions: fills the gaps from the conversation, then decides to answer, to ask back or to decline. One place
/// decides, in one order: person's pay, choices, follow-ups, whole questions, what is missing.
/// </summary>
internal sealed class QuestionResolver(string language)
{
    /// <summary>A name with at most so many other words goes on with the conversation: "vs Switzerland?".</summary>
    private const int MostLooseWords = 3;

    private static readonly UtteranceClass ClarifyClass = new(Intent.Clarify.Name(), Intent.Clarify, "", UtteranceTurn.Whole);

    /// <summary>The question of a message: the first ask, with the others in <see cref="Question.Also"/>; its slots cover all.</summary>
    public Question Resolve(ImmutableArray<QuestionDraft> drafts, Talk talk, ReadingTrace? trace)
    {
        Question first = Resolve(drafts[0], talk, trace);
        if (drafts.Length == 1)
        {
            return first;
        }

        var also = ImmutableArray.CreateBuilder<Question>(drafts.Length - 1);
        Talk soFar = talk;
        Question before = first;
        foreach (QuestionDraft draft in drafts.AsSpan()[1..])
        {
            // A later ask of the message takes what it lacks from the ones before: "what does an SRE do and how much does it pay".
            soFar = before.Intent.IsInScope() ? soFar.After(before, talk.LastTurn ?? DateTimeOffset.MinValue) : soFar;
            before = Resolve(draft, soFar, trace);
            also.Add(before);
        }

        return first with
        {
            Roles = Union(first.Roles, also.Select(question => question.Roles)),
            Places = Union(first.Places, also.Select(question => question.Places)),
            Skills = Union(first.Skills, also.Select(question => question.Skills)),
            Level = first.Level ?? also.Select(question => question.Level).FirstOrDefault(level => level is not null),
            Also = also.DrainToImmutable(),
        };
    }

    private static ImmutableArray<T> Union<T>(ImmutableArray<T> first, IEnumerable<ImmutableArray<T>> others) =>
        [.. others.Aggregate(first.AsEnumerable(), (all, more) => all.Union(more))];

    private Question Resolve(QuestionDraft draft, Talk talk, ReadingTrace? trace)
    {
        draft = SettleMove(draft, trace);
        if (draft.Class is { Turn: UtteranceTurn.Whole, Kind: ReadingRules.PayInformationKind })
        {
            // Before persons: such a request is often signed. It gets no figure either.
            return Plain(draft);
        }

        if (draft.HasPerson && (draft.HasPay || draft.Class.Intent.IsAboutPay()) && draft.Class.Intent != Intent.SmallTalk)
        {
            trace?.Add("rule: a person and pay in one ask are never answered");
            return Outside(draft, ReadingRules.PersonPayKind);
        }

        bool namesNoJob = draft.Roles.IsEmpty && draft.OwnRoles.IsEmpty && draft.Choices.IsEmpty && draft.UnknownRole is null;
        if ((draft.HasNameWord || (draft.HasStrangeWord && !draft.PointsBack)) && draft.HasPay && namesNoJob && talk.Roles.IsEmpty && draft.Class.Intent != Intent.SmallTalk)
        {
            trace?.Add("rule: pay, no job, and a word that nobody knows: probably a person");
            return Outside(draft, ReadingRules.PersonPayKind);
        }

        if (draft.Class is { Turn: UtteranceTurn.Whole, Intent: Intent.SmallTalk } && (!draft.Roles.IsEmpty || !draft.Choices.IsEmpty || (draft.HasPay && draft.HasSlots)))
        {
            trace?.Add("rule: small talk names no role");
            return FollowUp(draft with { Class = ClarifyClass }, talk, trace);
        }

        if (talk.Open is null && RoleChoice.OfList(draft, talk) is { IsEmpty: false } listed)
        {
            trace?.Add($"rule: one of the roles that were listed, {string.Join(", ", listed)}");
            return Whole(draft with { Roles = listed }, RoleChoice.Asked(draft), "", talk, trace);
        }

        if (talk.Open is { Choices.Length: 1 } && draft.SaysYes && !draft.Corrects && draft.Roles.IsEmpty && draft.Class.Intent == Intent.SmallTalk)
        {
            trace?.Add("rule: yes to the one role that was offered");
            return Fill(draft with { Picks = 0 }, talk, trace);
        }

        bool isEllipsis = talk.Intent is not null && draft.LooseWords <= MostLooseWords && !draft.HasPerson
            && (!draft.Roles.IsEmpty || !draft.Places.IsEmpty || !draft.Levels.IsEmpty || (draft.NamesDay && talk.Intent.Value.IsAboutPay()));
        bool isNameAlone = isEllipsis && draft.LooseWords == 0 && draft.Class is { Turn: UtteranceTurn.Whole, Intent: Intent.SmallTalk };
        if (isNameAlone || (isEllipsis && draft.Class is { Turn: UtteranceTurn.Whole, Intent: Intent.OutOfScope, Kind: "" or ReadingRules.GeneralKind }))
        {
            trace?.Add("rule: hardly more than a name, in a conversation");
            return FollowUp(draft with { Class = UtteranceClass.Of(PhraseLabels.FollowUp) }, talk, trace);
        }

        if (draft.Class is { Turn: UtteranceTurn.Whole, Intent: Intent.OutOfScope or Intent.SmallTalk or Intent.Help })
        {
            return draft.Class.Intent == Intent.OutOfScope && talk.Open is not null && IsBareName(draft)
                ? Fill(draft, talk, trace)
                : Plain(draft);
        }

        if (talk.Open is not null && (draft.Class.Turn != UtteranceTurn.Whole || IsBareName(draft) || draft.Class.Intent == Intent.Clarify))
        {
            return Fill(draft, talk, trace);
        }

        return draft.Class.Turn == UtteranceTurn.Whole && draft.Class.Intent != Intent.Clarify
            ? Whole(draft, draft.Class.Intent, draft.Class.Kind, talk, trace)
            : FollowUp(draft, talk, trace);
    }

    /// <summary>"From" begins a move only where there is a move; elsewhere it is any word: "what do they want from a DBA".</summary>
    private static QuestionDraft SettleMove(QuestionDraft draft, ReadingTrace? trace)
    {
        if (draft.FromRoles.IsEmpty)
        {
            return draft;
        }

        bool moves = draft.Class.Turn == UtteranceTurn.Whole && (draft.Class.Intent.IsAboutRole() || draft.Class.Intent == Intent.Clarify)
            && draft.Roles.Any(role => !draft.FromRoles.Contains(role)) && !draft.Compares;
        if (!moves && draft.Class.Intent != Intent.RolePath)
        {
            return draft with { Roles = [.. draft.FromRoles.Union(draft.Roles)], FromRoles = [] };
        }

        trace?.Add("rule: from one role to another is a move");
        return draft with
        {
            Class = UtteranceClass.Of(Intent.RolePath.Name()),
            OwnRoles = [.. draft.OwnRoles.Union(draft.FromRoles)],
            FromRoles = [],
        };
    }

    /// <summary>Whether an ask is hardly more than the name of a role: what people type when asked which one.</summary>
    private static bool IsBareName(QuestionDraft draft) =>
        draft.Roles.Length == 1 && draft.Skills.IsEmpty && draft.Places.IsEmpty && !draft.HasPay && draft.Class is not { Turn: UtteranceTurn.Whole, Intent: Intent.RolePath or Intent.RoleCompare or Intent.RoleSkills or Intent.RoleHiring or Intent.RoleWhy or Intent.SkillGap };

    /// <summary>An answer to "which one?".</summary>
    private Question Fill(QuestionDraft draft, Talk talk, ReadingTrace? trace)
    {
        OpenQuestion open = talk.Open!;
        ImmutableArray<RoleId> picked = !draft.Roles.IsEmpty ? draft.Roles : !draft.OwnRoles.IsEmpty ? draft.OwnRoles : RoleChoice.Of(draft.Picks, open.Choices);
        if (draft.Picks == Pick.None && draft.Roles.IsEmpty)
        {
            trace?.Add("rule: none of the offered roles");
            return Missing(draft, open.Intent, [], [], Messages.Missing.Role, talk.Places, talk.Level);
        }

        if (picked.IsEmpty && !draft.Skills.IsEmpty && open.Intent.IsAboutSkill())
        {
            trace?.Add($"rule: fills the open question {open.Intent.Name()} with skills");
            return Whole(draft, open.Intent, "", talk with { Open = null }, trace);
        }

        if (picked.IsEmpty)
        {
            return FollowUp(draft, talk with { Open = null }, trace);
        }

        trace?.Add($"rule: fills the open question {open.Intent.Name()} with {string.Join(", ", picked)}");
        QuestionDraft filled = draft with
        {
            Roles = picked,
            OwnRoles = [],
            Choices = [],
            UnknownRole = null,
            Places = draft.Places.IsEmpty && open.Intent.IsAboutPay() ? talk.Places : draft.Places,
            Levels = draft.Levels.IsEmpty && talk.Level is { } level && open.Intent.IsAboutPay() ? [level] : draft.Levels,
            Skills = draft.Skills.IsEmpty && open.Intent.IsAboutSkill() ? talk.Skills : draft.Skills,
            Day = draft.NamesDay ? draft.Day : talk.AsOf,
            AsksBefore = draft.NamesDay ? draft.AsksBefore : talk.Before,
        };
        return Whole(filled, open.Intent, "", talk with { Open = null }, trace);
    }

    /// <summary>Changes something of the last question and keeps the rest; without one, the names alone say what is probably asked.</summary>
    private Question FollowUp(QuestionDraft draft, Talk talk, ReadingTrace? trace)
    {
        if (talk.Intent is not { } intent)
        {
            Intent guess = draft.Class.Intent == Intent.Clarify && draft.Class.Turn == UtteranceTurn.Whole ? draft.BestInScope : GuessFromNames(draft);
            trace?.Add($"rule: nothing was talked about; the names alone ask for {guess.Name()}");
            return draft.HasSlots || draft.Class.Turn == UtteranceTurn.Whole || draft.HasDomain ? Whole(draft, guess, "", talk, trace) : Outside(draft, "");
        }

        bool sameTopic = draft.Class.Turn != UtteranceTurn.Whole;
        Intent asked = sameTopic ? IntentOfFollowUp(draft, talk, intent) : draft.BestInScope;
        trace?.Add($"rule: goes on with {asked.Name()}");
        ImmutableArray<RoleId> roles = [.. draft.Roles.Concat(draft.OwnRoles)];
        if (roles.IsEmpty && draft.Choices.IsEmpty && draft.UnknownRole is null)
        {
            roles = [.. talk.Roles.Except(draft.NotRoles)];
        }

        if (draft.Corrects && roles.Length == 1 && talk.Roles.Length == 2 && asked is Intent.RolePath or Intent.RoleCompare or Intent.SalaryCompare)
        {
            // "no, I meant to frontend": the goal of the move is corrected, its beginning stays.
            roles = [talk.Roles[0], roles[0]];
        }

        bool sideBySide = draft.SideBySide && sameTopic && !draft.Corrects;
        if (sideBySide && (!draft.Places.IsEmpty || (!draft.Roles.IsEmpty && asked.IsAboutPay())))
        {
            asked = Intent.SalaryCompare;
        }

        if (sideBySide && !draft.Roles.IsEmpty)
        {
            asked = asked.IsAboutPay() ? Intent.SalaryCompare : Intent.RoleCompare;
            roles = [.. talk.Roles.Union(roles)];
        }

        bool pays = asked.IsAboutPay();
        bool keepsDay = sameTopic && pays && !draft.NamesDay && intent.IsAboutPay();
        QuestionDraft filled = draft with
        {
            Roles = roles,
            OwnRoles = [],
            Places = !pays ? [] : draft.Places.IsEmpty ? talk.Places : sideBySide ? [.. talk.Places.Union(draft.Places)] : draft.Places,
            Levels = !draft.Levels.IsEmpty || talk.Level is not { } level || !pays ? draft.Levels : [level],
            Skills = draft.Skills.IsEmpty && (asked.IsAboutSkill() || asked == Intent.RoleSkills) && sameTopic ? talk.Skills : draft.Skills,
            Day = keepsDay ? talk.AsOf : draft.Day,
            AsksBefore = keepsDay ? talk.Before : draft.AsksBefore,
        };
        return Whole(filled, asked, "", talk, trace);
    }

    /// <summary>A place or currency only means something to pay; a skill alone after a question on pay asks about the skill.</summary>
    private static Intent IntentOfFollowUp(QuestionDraft draft, Talk talk, Intent last)
    {
        if ((!draft.Places.IsEmpty || draft.Currency is not null) && !last.IsAboutPay())
        {
            return Intent.SalaryRange;
        }

        if (last is Intent.RoleList or Intent.SalaryNotes)
        {
            return GuessFromNames(draft);
        }

        if (!draft.Skills.IsEmpty && draft.Roles.IsEmpty && last.IsAboutPay())
        {
            return Intent.SkillExplain;
        }

        bool namesOneRole = draft.Roles.Length == 1 && draft.Skills.IsEmpty;
        return namesOneRole && last.IsAboutSkill() && last != Intent.SkillGap ? Intent.RoleOverview
            : namesOneRole && last == Intent.RoleCompare && talk.Roles.Length > 1 && !draft.Corrects ? Intent.RoleOverview
            : last;
    }

    private static Intent GuessFromNames(QuestionDraft draft)
    {
        bool role = !draft.Roles.IsEmpty || !draft.OwnRoles.IsEmpty || !draft.Choices.IsEmpty || draft.UnknownRole is not null;
        if (draft.HasPay || !draft.Places.IsEmpty || !draft.Levels.IsEmpty || draft.Currency is not null)
        {
            return Intent.SalaryRange;
        }

        return role ? (draft.Skills.IsEmpty ? Intent.RoleOverview : Intent.RoleSkills) : draft.Skills.IsEmpty ? draft.BestInScope : Intent.SkillExplain;
    }

    /// <summary>A question that says itself what it asks; what it lacks comes from the conversation.</summary>
    private Question Whole(QuestionDraft draft, Intent intent, string kind, Talk talk, ReadingTrace? trace)
    {
        intent = IntentByNames.Settle(draft, intent, talk, trace);
        ImmutableArray<RoleId> roles = SlotInheritance.RolesFor(draft, intent, talk);
        bool explains = intent == Intent.SalaryNotes && talk.Intent is { } before && before.IsAboutPay();
        bool inherits = roles.IsEmpty && draft.Choices.IsEmpty && draft.UnknownRole is null && (NeedsRole(intent) || explains);
        if (inherits)
        {
            roles = intent is Intent.RoleCompare or Intent.SalaryCompare && !(talk.PlaceChangedLast && intent == Intent.SalaryCompare) && talk.Roles.Length < 2 && talk.RecentRoles.Length > 1 && ComparesRoles(draft, intent, talk)
                ? [.. talk.RecentRoles.TakeLast(2)]
                : [.. talk.Roles.Except(draft.NotRoles)];
        }

        if (intent == Intent.SalaryCompare && roles.Length == 1 && draft.PointsBack && draft.Places.IsEmpty && talk.Roles.Length > 0 && !talk.Roles.Contains(roles[0]))
        {
            roles = [.. talk.Roles, roles[0]];
        }

        if (intent == Intent.RolePath && roles.Length == 1 && draft.MovesOn && talk.Roles.Length == 1 && talk.Roles[0] != roles[0])
        {
            roles = [talk.Roles[0], roles[0]];
        }

        if (intent == Intent.RoleCompare && roles.Length == 1 && talk.RecentRoles.LastOrDefault(role => role != roles[0]) is { Value: not null } other)
        {
            roles = [other, roles[0]];
        }

        ImmutableArray<Place> places = SlotInheritance.PlacesFor(draft, intent, talk, inherits, roles);
        var question = new Question
        {
            Intent = intent,
            Kind = kind,
            Language = language,
            Confidence = draft.Confidence,
            Roles = roles,
            Families = intent == Intent.RoleList ? draft.Families : [],
            Places = places,
            Level = SlotInheritance.LevelFor(draft, intent, talk, inherits),
            ComparedLevels = draft.Levels.Length > 1 ? draft.Levels : [],
            Skills = SlotInheritance.SkillsFor(draft, intent, talk),
            Currency = draft.Currency,
            AsOf = intent.IsAboutPay() ? draft.Day : null,
            Before = intent.IsAboutPay() && draft.AsksBefore,
            UnknownRole = roles.IsEmpty && draft.Choices.IsEmpty ? draft.UnknownRole : null,
        };
        return AskBack(question, draft, trace);
    }

    private static bool NeedsRole(Intent intent) =>
        intent is Intent.RoleOverview or Intent.RoleResponsibilities or Intent.RoleSkills or Intent.RoleHiring or Intent.RoleWhy or Intent.RolePath or Intent.RoleCompare
            or Intent.SkillGap or Intent.SalaryRange or Intent.SalaryCompare;

    /// <summary>Whether a comparison that names nothing is one of roles: the last two turns differed in the role, not in the place.</summary>
    private static bool ComparesRoles(QuestionDraft draft, Intent intent, Talk talk) =>
        intent == Intent.RoleCompare || (draft.Places.IsEmpty && talk.Places.Length < 2 && !(talk.RecentPlaces.Length > 1 && talk.RecentRoles.Length < 2));

    /// <summary>Asks back when something needed is missing; a title that fits several roles is one.</summary>
    private static Question AskBack(Question question, QuestionDraft draft, ReadingTrace? trace)
    {
        Intent intent = question.Intent;
        bool unclear = !draft.Choices.IsEmpty && question.Roles.Length == (intent == Intent.RoleCompare ? 1 : 0);
        bool lacksRole = NeedsRole(intent) && question.Roles.IsEmpty && question.UnknownRole is null;
        bool lacksSecond = intent == Intent.RoleCompare && question.Roles.Length < 2 && question.UnknownRole is null;
        bool lacksSkill = intent is Intent.SkillExplain or Intent.SkillRoles && question.Skills.IsEmpty;
        if (!((unclear && NeedsRole(intent)) || lacksRole || lacksSecond || lacksSkill))
        {
            return question;
        }

        string missing = lacksSkill ? Messages.Missing.Skill : Messages.Missing.Role;
        trace?.Add($"rule: {intent.Name()} lacks {missing}");
        return question with { Intent = Intent.Clarify, Pending = intent, Choices = draft.Choices, Missing = [missing], Kind = "" };
    }

    private Question Missing(QuestionDraft draft, Intent pending, ImmutableArray<RoleId> roles, ImmutableArray<RoleId> choices, string what, ImmutableArray<Place> places, LevelId? level) => new()
    {
        Intent = Intent.Clarify,
        Pending = pending,
        Language = language,
        Confidence = draft.Confidence,
        Roles = roles,
        Places = places,
        Level = level,
        Choices = choices,
        Missing = [what],
    };

    private Question Plain(QuestionDraft draft) => new()
    {
        Intent = draft.Class.Intent,
        Kind = draft.Class.Kind,
        Language = language,
        Confidence = draft.Confidence,
    };

    private Question Outside(QuestionDraft draft, string kind) => new()
    {
        Intent = Intent.OutOfScope,
        Kind = kind,
        Language = language,
        Confidence = draft.Confidence,
    };
}
