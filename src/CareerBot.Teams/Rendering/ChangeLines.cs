using System.Globalization;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;

namespace CareerBot.Teams.Rendering;

/// <summary>Changes of pay in words, without any markup.</summary>
internal static class ChangeLines
{
    /// <summary>A change in a line.</summary>
    public static string Of(PayChange change, TeamsWordings wordings, string? locale)
    {
        string from = change.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return change switch
        {
            { After: null } => wordings.Say(locale, ChannelTexts.NewsEnded, ("subject", change.Subject), ("date", from)),
            { Before: null } => wordings.Say(locale, ChannelTexts.NewsAdded, ("subject", change.Subject), ("after", change.After), ("date", from)),
            _ => wordings.Say(locale, ChannelTexts.NewsChanged, ("subject", change.Subject), ("before", change.Before), ("after", change.After), ("date", from)),
        };
    }
}
