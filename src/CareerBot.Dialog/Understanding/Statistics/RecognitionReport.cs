using System.Collections.Immutable;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>How a model does on labelled test lines: at its own threshold, without one, and over all thresholds.</summary>
/// <remarks>The measures are those of Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction", EMNLP 2019.</remarks>
public sealed record RecognitionReport
{
    /// <summary>Lines with an intent.</summary>
    public required int InScopeLines { get; init; }

    /// <summary>Lines with the outside label.</summary>
    public required int OutOfScopeLines { get; init; }

    /// <summary>Share of lines with an intent whose likeliest intent is right, 0 to 1, none declined.</summary>
    public required double RawAccuracy { get; init; }

    /// <summary>What the model's own threshold does.</summary>
    public required OperatingPoint InUse { get; init; }

    /// <summary>What other thresholds would do, from the lowest up: 0, 0.05, … 1.</summary>
    public required ImmutableArray<OperatingPoint> Curve { get; init; }

    /// <summary>Runs the model over the lines.</summary>
    /// <param name="model">The model to judge.</param>
    /// <param name="lines">Lines that were not trained on. A label that the model does not know counts as wrong.</param>
    /// <param name="outsideLabel">The label of lines that should be declined.</param>
    public static RecognitionReport For(IntentModel model, IReadOnlyList<LabelledText> lines, string outsideLabel = "out_of_scope")
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(lines);
        List<float> right = [];
        List<float> outside = [];
        int inScope = 0;
        foreach (LabelledText line in lines)
        {
            Recognition found = model.Recognize(line.Text);
            if (line.Label == outsideLabel)
            {
                outside.Add(found.Confidence);
                continue;
            }

            inScope++;
            if (found.Label >= 0 && model.Labels[found.Label] == line.Label)
            {
                right.Add(found.Confidence);
            }
        }

        OperatingPoint At(float threshold) => new(threshold, ShareAtLeast(right, threshold, inScope), 1 - ShareAtLeast(outside, threshold, outside.Count));
        return new RecognitionReport
        {
            InScopeLines = inScope,
            OutOfScopeLines = outside.Count,
            RawAccuracy = ShareAtLeast(right, 0f, inScope),
            InUse = At(model.Threshold),
            Curve = [.. Enumerable.Range(0, 21).Select(step => At(step / 20f))],
        };
    }

    private static double ShareAtLeast(List<float> confidences, float threshold, int all) =>
        all == 0 ? double.NaN : confidences.Count(confidence => confidence >= threshold) / (double)all;
}
