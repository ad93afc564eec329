namespace CareerBot.Messages;

/// <summary>The few words that a renderer puts around the parts, in the answer's language. They come from <c>knowledge/</c>.</summary>
/// <param name="Sources">Above the sources.</param>
/// <param name="Next">Above the suggestions.</param>
/// <param name="OpenEnd">Read out for the plus of an open end: "and above".</param>
public sealed record AnswerLabels(string Sources, string Next, string OpenEnd)
{
    /// <summary>Below an answer that <see cref="Answer.IsRephrased"/>: that a model worded it, and none of its facts.</summary>
    public string WordedByAi { get; init; } = "";
}
