using CareerBot.Dialog.Understanding.Statistics;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>The few numbers of reading, each with its reason. They were chosen by looking at the evaluation set; see docs/decisions/0003.</summary>
internal static class ReadingRules
{
    /// <summary>From here on a clause is believed to ask one of our questions.</summary>
    public const float Floor = 0.30f;

    /// <summary>From here on it is believed though nothing in it belongs to careers, roles, skills or pay.</summary>
    public const float FloorWithoutDomain = 0.80f;

    /// <summary>From here on it is believed to be small talk, a call for help, or a question of ours that lacks what it is about: all short and plain when they are meant.</summary>
    public const float FloorForTalk = 0.70f;

    /// <summary>From here on it is believed when it names a role of ours: few who name one talk about something else.</summary>
    public const float FloorWithRole = 0.08f;

    /// <summary>From here on it is believed when it names a skill of ours, and no role.</summary>
    public const float FloorWithSkill = 0.20f;

    /// <summary>From here on small talk is believed that is like little else and no question, however unusual its words: "many thanks ever so much".</summary>
    public const float FloorForClearTalk = 0.40f;

    /// <summary>So probable is small talk that is like little else.</summary>
    public const float ClearTalk = 0.95f;

    /// <summary>So probable must the best question of ours be, to be taken where a role is named and the words are only unusual.</summary>
    public const float DoubtWithRole = 0.10f;

    /// <summary>From here on a turn is believed to go on with, or to pick from, what was said before.</summary>
    public const float FloorForTurn = 0.50f;

    /// <summary>A clause surer than this silences those that are half as sure: they are the story around it.</summary>
    public const float Outspoken = 0.80f;

    /// <summary>Kind of phrases about anything at all.</summary>
    public const string GeneralKind = "general";

    /// <summary>From here on an instruction to the bot, or a request under pay law, declines the whole message, whatever else it asks.</summary>
    public const float Instruction = 0.90f;

    /// <summary>Kind of phrases that try to steer the bot itself.</summary>
    public const string InstructionKind = "bot-instructions";

    /// <summary>Kind of phrases that no answer but the decline may follow.</summary>
    public const string UnsafeKind = DeclineKinds.Unsafe;

    /// <summary>Kind of phrases that ask a person's pay.</summary>
    public const string PersonPayKind = DeclineKinds.PersonPay;

    /// <summary>From here on pay of nobody named is taken for a person's pay, though it is more like a question of ours: in doubt nothing is said of a person.</summary>
    public const float DoubtAboutPerson = 0.25f;

    /// <summary>Kind of phrases that ask for the pay information that the law gives employees.</summary>
    public const string PayInformationKind = DeclineKinds.PayInformation;

    /// <summary>Whether a decline of a kind stands, however like the words are to something that has an answer.</summary>
    public static bool IsFirm(string kind) => kind is PayInformationKind or InstructionKind or UnsafeKind;

    /// <summary>How the statistical part is trained. The threshold is fixed here, so that a content edit never moves it.</summary>
    public static readonly TrainingSettings Training = new() { Threshold = Floor };
}
