namespace CareerBot.Messages.Askers;

/// <summary>What <see cref="PayPolicy"/> decided.</summary>
/// <param name="Sees">The narrowest audience whose figures the asker is shown, privately.</param>
/// <param name="IsAnswerPrivate">Whether even an answer without pay goes to the asker alone.</param>
/// <param name="IsPayPrivate">Whether an answer with pay goes to the asker alone.</param>
/// <param name="Shared">The narrowest audience whose figures may stand where everybody there reads; null when pay may not be shared at all.</param>
public sealed record Showing(Audience Sees, bool IsAnswerPrivate, bool IsPayPrivate, Audience? Shared);
