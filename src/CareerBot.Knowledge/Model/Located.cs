namespace CareerBot.Knowledge.Model;

/// <summary>A word of a knowledge file, with where it stands.</summary>
public readonly record struct Located(string Text, Position At)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
