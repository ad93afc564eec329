namespace CareerBot.Knowledge.Model;

/// <summary>Kinds of small words that structure an utterance. Their phrases stand in the language's file, never in code.</summary>
public enum CueKind
{
    /// <summary>What follows is not meant: "not", "instead of".</summary>
    Negation,

    /// <summary>What follows replaces what was said before: "i meant".</summary>
    Correction,

    /// <summary>The asker's own role follows: "i am a".</summary>
    Own,

    /// <summary>The start of a move follows: "from".</summary>
    MoveFrom,

    /// <summary>The goal of a move follows: "become", "to".</summary>
    MoveTo,

    /// <summary>Joins asks or list items: "and", "also".</summary>
    Joining,

    /// <summary>Begins an ask: "what", "how", "tell me".</summary>
    Asking,

    /// <summary>Points back to what was talked about: "that", "those", "it".</summary>
    PointingBack,

    /// <summary>Sets things side by side: "vs", "compared to", "more".</summary>
    Comparing,

    /// <summary>Puts what follows beside what was talked about: "vs", "compared to".</summary>
    SideBySide,

    /// <summary>Picks by place in a list; in the order first, second, third, …</summary>
    Ordinal,

    /// <summary>Picks the last of a list.</summary>
    Last,

    /// <summary>Picks all that were offered: "both", "all".</summary>
    All,

    /// <summary>Picks none: "none of these".</summary>
    None,

    /// <summary>Takes the one thing that was offered: "yes", "exactly".</summary>
    Yes,

    /// <summary>Words without content, passed over when a title's words are gathered: "the", "a", "of".</summary>
    Function,

    /// <summary>Speaks of pay.</summary>
    Pay,

    /// <summary>Speaks of careers, roles and skills: makes a question ours even without an entity.</summary>
    Domain,

    /// <summary>Titles of persons: "mr", "ms".</summary>
    Honorific,

    /// <summary>Makes a short form before it or after it a role: "a", "role", "salary".</summary>
    BeforeRole,

    /// <summary>See <see cref="BeforeRole"/>.</summary>
    AfterRole,

    /// <summary>Comes before one of a kind: "a", "another".</summary>
    Article,

    /// <summary>Keeps an ordinary word before it what it is: "a full stack of plates".</summary>
    KeepsOrdinary,

    /// <summary>Makes an ordinary word after it a skill: "learn", "use".</summary>
    BeforeSkill,

    /// <summary>Points at one of the roles that were listed, also within a question: "second one", "last of them".</summary>
    OneOfList,

    /// <summary>Makes an ordinary word before it a skill: "language", "developer".</summary>
    AfterSkill,

    /// <summary>Makes an ordinary word after it a place: "in", "from".</summary>
    BeforePlace,

    /// <summary>Makes an ordinary word before it a place: "office".</summary>
    AfterPlace,

    /// <summary>Makes an ordinary word after it a level: "a", "as".</summary>
    BeforeLevel,

    /// <summary>Makes an ordinary word before it a level: "level", "position".</summary>
    AfterLevel,

    /// <summary>A day, month or year follows: "in", "as of".</summary>
    DayAt,

    /// <summary>The day before what follows is meant: "before", "prior to".</summary>
    DayBefore,

    /// <summary>The day is today: "now", "today".</summary>
    DayNow,

    /// <summary>The year before this one: "last year".</summary>
    LastYear,

    /// <summary>Counts years back from today: "years ago".</summary>
    YearsAgo,

    /// <summary>Counts months back from today: "months ago".</summary>
    MonthsAgo,

    /// <summary>What the present figures replaced: "previous range", "used to pay".</summary>
    BeforeNow,

    /// <summary>The same where nothing follows: "before".</summary>
    BeforeNowLast,
}
