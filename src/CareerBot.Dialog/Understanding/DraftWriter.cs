using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>Writes the drafts of a message's asks: each with the names of its own clause, and with what the other clauses tell beside.</summary>
internal sealed class DraftWriter(Lexicon lexicon)
{
    private static readonly UtteranceClass Nothing = new("out_of_scope", Intent.OutOfScope, "", UtteranceTurn.Whole);

    public ImmutableArray<QuestionDraft> Write(Workspace work, ImmutableArray<int> asks, ImmutableArray<UtteranceClass> classes)
    {
        if (asks.IsEmpty)
        {
            // Nothing but markup, emoji or blanks.
            return [new QuestionDraft { Class = Nothing, Confidence = 0, BestInScope = Intent.RoleOverview }];
        }

        var drafts = ImmutableArray.CreateBuilder<QuestionDraft>(asks.Length);
        foreach (int ask in asks)
        {
            QuestionDraft draft = Draft(work, work.Clauses[ask], classes);
            if (drafts.Count > 0 && BelongTogether(drafts[^1], draft))
            {
                drafts[^1] = Merge(drafts[^1], draft);
            }
            else
            {
                drafts.Add(draft);
            }
        }

        if (work.Clauses.Count > asks.Length)
        {
            QuestionDraft told = Told(work, asks, classes);
            for (int i = 0; i < drafts.Count; i++)
            {
                drafts[i] = WithTold(drafts[i], told);
            }
        }

        return drafts.DrainToImmutable();
    }

    /// <summary>A follow-up right after a whole question, or the same question again, is one question.</summary>
    private static bool BelongTogether(QuestionDraft first, QuestionDraft second) =>
        second.Class.Turn != UtteranceTurn.Whole || (first.Class.Turn == UtteranceTurn.Whole && first.Class.Intent == second.Class.Intent && first.Class.Kind == second.Class.Kind);

    private static QuestionDraft Merge(QuestionDraft first, QuestionDraft second) => first with
    {
        Roles = [.. first.Roles.Union(second.Roles)],
        OwnRoles = [.. first.OwnRoles.Union(second.OwnRoles)],
        FromRoles = [.. first.FromRoles.Union(second.FromRoles)],
        NotRoles = [.. first.NotRoles.Union(second.NotRoles)],
        Choices = first.Choices.IsEmpty ? second.Choices : first.Choices,
        UnknownRole = first.UnknownRole ?? second.UnknownRole,
        Places = [.. first.Places.Union(second.Places)],
        Levels = [.. first.Levels.Union(second.Levels)],
        Skills = [.. first.Skills.Union(second.Skills)],
        Currency = first.Currency ?? second.Currency,
        Day = first.Day ?? second.Day,
        NamesDay = first.NamesDay || second.NamesDay,
        AsksBefore = first.AsksBefore || second.AsksBefore,
        HasPerson = first.HasPerson || second.HasPerson,
        HasPay = first.HasPay || second.HasPay,
        HasDomain = first.HasDomain || second.HasDomain,
        PointsBack = first.PointsBack || second.PointsBack,
        Compares = first.Compares || second.Compares,
    };

    /// <summary>Fills what an ask lacks from what was told beside it: "I am a senior QA engineer in Zurich. Am I underpaid?"</summary>
    private static QuestionDraft WithTold(QuestionDraft ask, QuestionDraft told)
    {
        bool lacksRole = ask.Roles.IsEmpty && ask.Choices.IsEmpty && ask.UnknownRole is null;
        return ask with
        {
            OwnRoles = [.. ask.OwnRoles.Union(told.OwnRoles)],
            Roles = lacksRole ? told.Roles : ask.Roles,
            Choices = lacksRole && told.Roles.IsEmpty && told.OwnRoles.IsEmpty ? told.Choices : ask.Choices,
            Places = ask.Places.IsEmpty && told.Places.Length == 1 ? told.Places : ask.Places,
            Levels = ask.Levels.IsEmpty && lacksRole && told.Levels.Length == 1 ? told.Levels : ask.Levels,
            Skills = ask.Skills.IsEmpty || ask.Class.Intent == Intent.SkillGap ? [.. ask.Skills.Union(told.Skills)] : ask.Skills,
        };
    }

    private QuestionDraft Told(Workspace work, ImmutableArray<int> asks, ImmutableArray<UtteranceClass> classes)
    {
        QuestionDraft told = new() { Class = Nothing, Confidence = 0, BestInScope = Intent.RoleOverview };
        for (int i = 0; i < work.Clauses.Count; i++)
        {
            if (!asks.Contains(i))
            {
                told = Merge(told, Draft(work, work.Clauses[i], classes));
            }
        }

        return told;
    }

    private QuestionDraft Draft(Workspace work, in Clause clause, ImmutableArray<UtteranceClass> classes)
    {
        var slots = new Slots(lexicon);
        foreach (Mention mention in CollectionsMarshal.AsSpan(work.Mentions))
        {
            if (mention.Start >= clause.Start && mention.Start < clause.End)
            {
                slots.Add(mention, work);
            }
        }

        UtteranceClass of = classes[clause.Label];
        UtteranceClass bestInScope = classes[clause.BestInScope];
        bool before = slots.Day is null && AsksBefore(work, clause);
        return new QuestionDraft
        {
            Class = AskChooser.IsSure(work, clause, of) ? of : Nothing,
            Confidence = clause.Confidence,
            BestInScope = bestInScope.Intent,
            BestInScopeProbability = clause.BestInScopeProbability,
            Roles = slots.Roles,
            OwnRoles = slots.OwnRoles,
            FromRoles = slots.FromRoles,
            NotRoles = slots.NotRoles,
            Choices = slots.Choices,
            UnknownRole = slots.UnknownRole,
            Places = slots.Places,
            Levels = slots.Levels,
            Skills = slots.Skills,
            Currency = slots.Currency,
            Day = slots.Day == work.Today ? null : slots.Day,
            NamesDay = slots.Day is not null || before || Has(work, clause, CueKind.DayNow),
            AsksBefore = before,
            HasPerson = slots.HasPerson,
            HasNameWord = HasNameWord(work, clause),
            HasStrangeWord = HasStrangeWord(work, clause),
            LooseWords = LooseWords(work, clause),
            Families = of.Intent == Intent.RoleList ? FamiliesOf(work, clause) : [],
            HasPay = Has(work, clause, CueKind.Pay),
            HasDomain = clause.HasDomain,
            PointsBack = Has(work, clause, CueKind.PointingBack),
            Corrects = Has(work, clause, CueKind.Correction),
            Compares = Has(work, clause, CueKind.Comparing),
            SideBySide = Has(work, clause, CueKind.SideBySide),
            MovesOn = Has(work, clause, CueKind.MoveFrom) && Has(work, clause, CueKind.PointingBack),
            SaysYes = Has(work, clause, CueKind.Yes),
            Picks = PickOf(work, clause),
            PicksOfList = Has(work, clause, CueKind.OneOfList),
        };
    }

    private static bool Has(Workspace work, in Clause clause, CueKind kind)
    {
        for (int i = clause.Start; i < clause.End; i++)
        {
            if (work.CueStarts(i, kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, and before?" asks for an earlier time; at the end of a longer sentence without pay it is any "before": "what should I learn before".</summary>
    private static bool AsksBefore(Workspace work, in Clause clause)
    {
        const int ShortTurn = 4;
        return Has(work, clause, CueKind.BeforeNow)
            || (work.CueEnds(clause.End - 1, CueKind.BeforeNowLast) && (clause.End - clause.Start <= ShortTurn || Has(work, clause, CueKind.Pay) || Has(work, clause, CueKind.PointingBack)));
    }

    /// <summary>Places of the families that a clause speaks of, in their order of listing.</summary>
    private ImmutableArray<int> FamiliesOf(Workspace work, in Clause clause)
    {
        SortedSet<int> families = [];
        for (int start = clause.Start; start < clause.End; start++)
        {
            int node = PhraseTrie<int>.Root;
            for (int i = start; i < clause.End && node >= 0; i++)
            {
                node = lexicon.Families.Step(node, work.Tokens[i]);
                families.UnionWith(lexicon.Families.ValuesAt(node) ?? []);
            }
        }

        return [.. families];
    }

    private static int LooseWords(Workspace work, in Clause clause)
    {
        int loose = 0;
        for (int i = clause.Start; i < clause.End; i++)
        {
            loose += work.IsCovered(i) ? 0 : 1;
        }

        return loose;
    }

    /// <summary>Whether a word of a clause, no name of ours, is one that only people are called by.</summary>
    private bool HasNameWord(Workspace work, in Clause clause)
    {
        for (int i = clause.Start; i < clause.End; i++)
        {
            if (IsLoose(work, i) && IsNameWord(work.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of a clause, no name of ours, is a person's or one that nobody knows.</summary>
    private bool HasStrangeWord(Workspace work, in Clause clause)
    {
        for (int i = clause.Start; i < clause.End; i++)
        {
            if (IsLoose(work, i) && (work.Tokens[i].IsUnknown || IsNameWord(work.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoose(Workspace work, int token)
    {
        const int ShortestName = 3;
        return !work.IsCovered(token) && work.Tokens[token].Length >= ShortestName && !work.Tokens[token].Has(TokenFlags.Number);
    }

    private bool IsNameWord(in Token token)
    {
        WordTraits traits = lexicon.Vocabulary.TraitsOf(token.Word);
        return (traits & (WordTraits.Name | WordTraits.WeakName)) != 0 && (traits & (WordTraits.Phrase | WordTraits.Common | WordTraits.Cue)) == 0;
    }

    private int PickOf(Workspace work, in Clause clause)
    {
        if (Has(work, clause, CueKind.None))
        {
            return Pick.None;
        }

        if (Has(work, clause, CueKind.All))
        {
            return Pick.All;
        }

        if (Has(work, clause, CueKind.Last))
        {
            return Pick.Last;
        }

        ImmutableArray<string> ordinals = lexicon.Language.Cues[CueKind.Ordinal];
        for (int i = clause.Start; i < clause.End; i++)
        {
            if (work.CueStarts(i, CueKind.Ordinal))
            {
                // "first|1st|1": the words of one place in the list stand together in the language's file.
                for (int place = 0; place < ordinals.Length; place++)
                {
                    if (work.Tokens.Text(i).SequenceEqual(ordinals[place]))
                    {
                        return place % OrdinalPlaces;
                    }
                }
            }
        }

        return Pick.Nothing;
    }

    /// <summary>The ordinals of a language are listed in rows of this many: first … sixth, then 1 … 6, and so on.</summary>
    public const int OrdinalPlaces = 6;

    /// <summary>The names of a clause, sorted by what they are.</summary>
    private ref struct Slots(Lexicon lexicon)
    {
        public ImmutableArray<RoleId> Roles = [];
        public ImmutableArray<RoleId> OwnRoles = [];
        public ImmutableArray<RoleId> FromRoles = [];
        public ImmutableArray<RoleId> NotRoles = [];
        public ImmutableArray<RoleId> Choices = [];
        public string? UnknownRole;
        public ImmutableArray<Place> Places = [];
        public ImmutableArray<LevelId> Levels = [];
        public ImmutableArray<SkillId> Skills = [];
        public string? Currency;
        public DateOnly? Day;
        public bool HasPerson;

        public void Add(in Mention mention, Workspace work)
        {
            bool denied = (mention.Use & MentionUse.Negated) != 0;
            switch (mention.Kind)
            {
                case EntityKind.Role when mention.Target >= 0:
                    RoleId role = lexicon.Roles[mention.Target];
                    if (denied)
                    {
                        NotRoles = With(NotRoles, role);
                    }
                    else if ((mention.Use & MentionUse.Own) != 0)
                    {
                        OwnRoles = With(OwnRoles, role);
                    }
                    else if ((mention.Use & MentionUse.From) != 0)
                    {
                        FromRoles = With(FromRoles, role);
                    }
                    else
                    {
                        Roles = With(Roles, role);
                    }

                    break;
                case EntityKind.AmbiguousRole when mention.Target >= 0 && !denied && Choices.IsEmpty && (mention.Use & MentionUse.Own) == 0:
                    Choices = lexicon.Ambiguous[mention.Target];
                    break;
                case EntityKind.Occupation when !denied && (mention.Use & MentionUse.Own) == 0:
                    UnknownRole ??= work.Tokens.Text(mention.Start, mention.Length);
                    break;
                case EntityKind.Country when mention.Target >= 0 && !denied:
                    Places = With(Places, new Place(lexicon.Countries[mention.Target]));
                    break;
                case EntityKind.City when mention.Target >= 0 && !denied:
                    Places = With(Places, new Place(lexicon.Cities[mention.Target].Country, lexicon.Cities[mention.Target].Id));
                    break;
                case EntityKind.Level when mention.Target >= 0 && !denied:
                    Levels = With(Levels, lexicon.Levels[mention.Target]);
                    break;
                case EntityKind.Skill when mention.Target >= 0 && !denied:
                    Skills = With(Skills, lexicon.Skills[mention.Target]);
                    break;
                case EntityKind.Currency when mention.Target >= 0:
                    Currency = lexicon.Currencies[mention.Target];
                    break;
                case EntityKind.Day when mention.Target >= 0:
                    Day ??= DateOnly.FromDayNumber(mention.Target);
                    break;
                case EntityKind.Person:
                    HasPerson = true;
                    break;
                default:
                    break;
            }
        }

        private static ImmutableArray<T> With<T>(ImmutableArray<T> list, T item) => list.Contains(item) ? list : list.Add(item);
    }
}
