using System.Collections.Immutable;
using CareerBot.Messages.HandOvers;

namespace CareerBot.Host.Web;

/// <summary>What a browser handed over to HR, as it was found: a reply that was not delivered before is new.</summary>
/// <param name="Questions">Oldest first.</param>
public sealed record WithHr(ImmutableArray<HandOver> Questions)
{
    /// <summary>Nothing was handed over.</summary>
    public static readonly WithHr Nothing = new([]);

    /// <summary>Whether any waits for HR.</summary>
    public bool Waits => Questions.Any(question => question.RepliedAt is null);

    /// <summary>What an open page says that it shows, to be sent nothing while that is still all.</summary>
    public string Mark => $"{Questions.Length}-{Questions.Count(question => question.RepliedAt is not null)}";

    /// <summary>Whether a reply is seen for the first time.</summary>
    public static bool IsNew(HandOver question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.State == HandOverState.Replied;
    }
}
