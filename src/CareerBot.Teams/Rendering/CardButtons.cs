using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>Makes buttons that the bot answers: <c>Action.Execute</c>, and <c>Action.Submit</c> with the same data for clients that do not know it.</summary>
internal static class CardButtons
{
    /// <summary>A button.</summary>
    /// <param name="id">Unique in its card: a press that Teams sends twice is known by it.</param>
    /// <param name="title">Its label.</param>
    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    /// <param name="data">What comes with it.</param>
    /// <param name="style">Its looks.</param>
    public static ExecuteAction Of(string id, string title, string verb, CardActionData data, CardActionStyle? style = null) => new()
    {
        Id = id,
        Title = title,
        Style = style,
        Verb = verb,
        Data = data,
        Fallback = new SubmitAction { Id = id, Title = title, Style = style, Data = data with { Verb = verb } },
    };
}
