using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>A dialog that somebody sent off.</summary>
/// <param name="View">The dialog, with what stands in its inputs.</param>
/// <param name="Installation">Where.</param>
/// <param name="User">Who.</param>
internal sealed record Submission(InteractionView View, Installation Installation, string User)
{
    /// <summary>The value of an input, or of the option chosen in it; null when empty.</summary>
    public string? Value(string blockId)
    {
        InteractionValue? value = View.State?.Find(blockId, blockId);
        return value?.Value ?? value?.SelectedOption?.Value;
    }

    /// <summary>Whether a box is ticked.</summary>
    public bool IsTicked(string blockId) => View.State?.Find(blockId, blockId)?.SelectedOptions is { IsDefaultOrEmpty: false };
}
