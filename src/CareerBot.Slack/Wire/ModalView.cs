namespace CareerBot.Slack.Wire;

/// <summary>A dialog.</summary>
public sealed record ModalView : View
{
    /// <summary>At most <see cref="BlockKit.MostModalTitle"/> characters.</summary>
    public required PlainText Title { get; init; }

    /// <summary>The button that sends it; required where there are inputs. At most <see cref="BlockKit.MostModalTitle"/> characters.</summary>
    public PlainText? Submit { get; init; }

    /// <summary>The button that closes it: at most <see cref="BlockKit.MostModalTitle"/> characters.</summary>
    public PlainText? Close { get; init; }

    /// <summary>True closes the dialogs below it too.</summary>
    public bool? ClearOnClose { get; init; }

    /// <summary>True reports when it is closed unsent.</summary>
    public bool? NotifyOnClose { get; init; }
}
