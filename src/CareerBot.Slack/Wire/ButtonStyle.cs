namespace CareerBot.Slack.Wire;

/// <summary>Colours of buttons.</summary>
public static class ButtonStyle
{
    /// <summary>Green: the one thing to do here.</summary>
    public const string Primary = "primary";

    /// <summary>Red: it cannot be undone.</summary>
    public const string Danger = "danger";
}
