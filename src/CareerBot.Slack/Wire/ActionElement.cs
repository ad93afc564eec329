namespace CareerBot.Slack.Wire;

/// <summary>An element that reports back when it is used.</summary>
public abstract record ActionElement : Element
{
    /// <summary>Names it in payloads, unique in its message or view: at most <see cref="BlockKit.MostId"/> characters.</summary>
    public required string ActionId { get; init; }

    /// <summary>Asked before it counts; null asks nothing. Text inputs have none.</summary>
    public Confirm? Confirm { get; init; }
}
