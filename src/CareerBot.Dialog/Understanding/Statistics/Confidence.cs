namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>
/// How sure it is that a text asks its likeliest intent and nothing outside. Four signs are weighed, because each misses what another sees: the score of
/// the intent, its lead over the second, the score of the outside label, and how much of the text the intent's training lines could have said.
/// </summary>
/// <remarks>
/// The weights were found on CLINC150's training lines alone, with lines and whole intents held out, and rounded; the curve to 0…1 is a logistic
/// regression on the same lines (Platt 1999), right lines against all others, with equal say for lines inside and outside.
/// </remarks>
internal static class Confidence
{
    /// <summary>The threshold to take where there are no held-out lines to choose one from: what came out for CLINC150.</summary>
    public const float Usual = 0.18f;

    private const float LeadWeight = 0.25f;
    private const float OutsideWeight = 0.4f;
    private const float CoverageWeight = 1.5f;
    private const float Steepness = 2.8f;
    private const float Shift = -2.5f;

    /// <summary>From the four signs to 0…1.</summary>
    /// <param name="first">Score of the likeliest intent, about −1 to 1.</param>
    /// <param name="second">Score of the second; −1 when there is none.</param>
    /// <param name="outside">Score of the outside label; −1 when there is none.</param>
    /// <param name="coverage">As <see cref="Coverage"/> gives it.</param>
    public static float From(float first, float second, float outside, float coverage)
    {
        float evidence = first + (LeadWeight * (first - second)) - (OutsideWeight * (outside + 1f)) + (CoverageWeight * coverage);
        return 1f / (1f + MathF.Exp(-((Steepness * evidence) + Shift)));
    }

    /// <summary>The share of a text's words that lines of the label have used, 0 to 1; a rare word has more say than a common one.</summary>
    /// <param name="places">The places of the words in the wordCounts, −1 for a stranger.</param>
    /// <param name="label">The label number.</param>
    /// <param name="wordCounts">The words of the training lines.</param>
    public static float Coverage(ReadOnlySpan<int> places, int label, WordCounts wordCounts)
    {
        float covered = 0f;
        float all = 0f;
        foreach (int place in places)
        {
            float rarity = place < 0 ? wordCounts.RarityOfUnknown : wordCounts.RarityOf(place);
            all += rarity;
            covered += place >= 0 && wordCounts.IsUsedBy(place, label) ? rarity : 0f;
        }

        return all > 0f ? covered / all : 0f;
    }
}
