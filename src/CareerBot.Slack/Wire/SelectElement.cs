namespace CareerBot.Slack.Wire;

/// <summary>A menu to choose from.</summary>
public abstract record SelectElement : ActionElement
{
    /// <summary>Shown while nothing is chosen: at most <see cref="BlockKit.MostPlaceholder"/> characters.</summary>
    public PlainText? Placeholder { get; init; }
}
