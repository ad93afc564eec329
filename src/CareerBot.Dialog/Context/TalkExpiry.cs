using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>When what was talked about no longer counts: people come back after lunch, not after a day, and not to a topic five turns away.</summary>
internal static class TalkExpiry
{
    /// <summary>Longest pause that a topic survives.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);

    /// <summary>Most turns aside (small talk, declined questions) that a topic survives.</summary>
    public const int MostTurnsAside = 8;

    /// <summary>The talk as it counts at a time: without its topic when that has expired.</summary>
    public static Talk At(this Talk talk, DateTimeOffset now)
    {
        bool expired = talk.Version != Talk.CurrentVersion || talk.TurnsAside > MostTurnsAside || (talk.LastTurn is { } last && now - last > LongestPause);
        return expired ? Talk.New with { Turns = talk.Version == Talk.CurrentVersion ? talk.Turns : 0 } : talk;
    }

    /// <summary>The talk after a turn.</summary>
    public static Talk After(this Talk talk, Question question, DateTimeOffset now)
    {
        Talk next = talk with { Turns = talk.Turns + 1, LastTurn = now };
        Question last = question.Also.IsEmpty ? question : question.Also[^1];
        Question topic = question.Intent.IsInScope() ? question : last;
        if (question.Intent == Intent.Clarify)
        {
            return next with
            {
                TurnsAside = 0,
                Open = new OpenQuestion(question.Pending ?? Intent.RoleOverview, question.Choices),
                Places = question.Places,
                Level = question.Level,
                AsOf = question.AsOf,
                Before = question.Before,
                Skills = question.Skills,
                RecentPlaces = Recent(talk.RecentPlaces, question.Places),
            };
        }

        if (!topic.Intent.IsInScope())
        {
            // A question outside and small talk leave the context as it was.
            return next with { TurnsAside = talk.TurnsAside + 1 };
        }

        // The slots of the whole message are the topic; its last ask is what a follow-up goes on with.
        return next with
        {
            TurnsAside = 0,
            Intent = last.Intent.IsInScope() ? last.Intent : topic.Intent,
            Roles = question.Roles,
            Places = last.Intent.IsAboutRole() && question.Also.IsEmpty ? [] : question.Places,
            Level = question.Level,
            AsOf = last.AsOf,
            Before = last.Before,
            Skills = question.Skills,
            RecentRoles = Recent(talk.RecentRoles, question.Roles),
            RecentPlaces = Recent(talk.RecentPlaces, question.Places),
            PlaceChangedLast = talk.Roles.SequenceEqual(question.Roles) && !talk.Places.IsEmpty && !talk.Places.SequenceEqual(question.Places),
            Open = null,
        };
    }

    /// <summary>The talk after a turn, with the roles that its answer listed. A list holds as long as nothing but its roles is talked about.</summary>
    public static Talk Listing(this Talk talk, ImmutableArray<RoleId> listed, Question question)
    {
        bool stays = !question.Intent.IsInScope() || (!question.Roles.IsEmpty && question.Roles.All(role => talk.Listed.Contains(role)));
        return listed.IsEmpty && stays ? talk : talk with { Listed = listed };
    }

    private static ImmutableArray<T> Recent<T>(ImmutableArray<T> before, ImmutableArray<T> now) =>
        now.IsEmpty ? before : [.. before.Where(item => !now.Contains(item)).Concat(now).TakeLast(Talk.MostRecent)];
}
