using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>
/// Recognises the intent of a short text by its words and letters: linear scores learned from labelled lines, and a confidence that falls for texts
/// that belong to none of the labels.
/// </summary>
/// <remarks>Immutable and safe for any number of threads. Scoring allocates nothing.</remarks>
public sealed class IntentModel
{
    /// <summary>Labels that a model can tell apart; it bounds the memory that scoring takes from the stack.</summary>
    public const int MostLabels = 512;

    /// <summary>Turns scores (about −1 to 1) into probabilities; measured on held-out CLINC150 lines for the least log loss.</summary>
    private const float Sharpness = 6f;

    private readonly bool[] _outside;
    private readonly WordCounts _wordCounts;
    private readonly FeatureExtractor _extractor;
    private readonly FeatureTable _table;
    private readonly WeightRows _weights;
    private readonly LetterSums _letters;

    private IntentModel(ImmutableArray<string> labels, bool[] outside, WordCounts wordCounts, FeatureTable table, WeightRows weights, float threshold)
    {
        Labels = labels;
        Threshold = threshold;
        _outside = outside;
        _wordCounts = wordCounts;
        _extractor = new FeatureExtractor(wordCounts);
        _table = table;
        _weights = weights;
        _letters = new LetterSums(wordCounts, table, weights);
    }

    /// <summary>All labels of the training lines in ordinal order; the outside label is among them when it had lines.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Confidence from which on an intent is accepted.</summary>
    public float Threshold { get; }

    /// <summary>Learns from labelled lines. Same lines in the same order and same settings give the same model, bit by bit on one machine.</summary>
    /// <param name="lines">At least one line; an empty text is allowed and teaches how common its label is.</param>
    /// <param name="settings">How to train.</param>
    /// <exception cref="ArgumentException">There are no lines, or more than <see cref="MostLabels"/> labels; or a setting is out of its range.</exception>
    public static IntentModel Train(IReadOnlyList<LabelledText> lines, TrainingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Passes, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Cost);
        ImmutableArray<string> labels = [.. lines.Select(line => line.Label).Distinct().Order(StringComparer.Ordinal)];
        if (labels.Length is 0 or > MostLabels)
        {
            throw new ArgumentException($"The training lines have {labels.Length} labels; give lines of 1 to {MostLabels}.", nameof(lines));
        }

        Dictionary<string, int> places = labels.Index().ToDictionary(label => label.Item, label => label.Index);
        int[] rightLabels = [.. lines.Select(line => places[line.Label])];
        WordCounts wordCounts = new(lines, rightLabels, labels.Length);
        TrainingLines features = new(lines, new FeatureExtractor(wordCounts));
        WeightRows weights = new MarginTrainer(features, rightLabels, labels.Length, settings).Train(settings.Passes, settings.Seed);
        float threshold = settings.Threshold ?? ThresholdChoice.For(lines, settings);
        return new IntentModel(labels, [.. labels.Select(settings.IsOutside)], wordCounts, features.Table, weights, threshold);
    }

    /// <summary>How probable each label is, and how sure it is that the text asks one of them. Allocates nothing.</summary>
    /// <param name="text">Normalised text, see <see cref="LabelledText"/>. An empty text has the confidence 0.</param>
    /// <param name="probabilities">Receives one number for each of <see cref="Labels"/>, together 1.</param>
    /// <returns>The confidence, 0 to 1, that the likeliest intent is asked and nothing outside; compare it with <see cref="Threshold"/>.</returns>
    public float Score(ReadOnlySpan<char> text, Span<float> probabilities)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(probabilities.Length, Labels.Length);
        Span<float> scores = stackalloc float[_weights.Width];
        (_, float confidence) = Judge(text, scores);
        Softmax(scores[..Labels.Length], probabilities);
        return confidence;
    }

    /// <summary>The likeliest intent and whether to believe it. Allocates nothing.</summary>
    /// <param name="text">Normalised text, see <see cref="LabelledText"/>.</param>
    public Recognition Recognize(ReadOnlySpan<char> text)
    {
        Span<float> scores = stackalloc float[_weights.Width];
        (int label, float confidence) = Judge(text, scores);
        return new Recognition(label, confidence, confidence >= Threshold && label >= 0);
    }

    /// <summary>What in the text speaks for a label and what against it, the strongest first. For people who look into an answer: allocates.</summary>
    /// <param name="text">Normalised text, see <see cref="LabelledText"/>.</param>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <exception cref="ArgumentException">The label is not one of the model's.</exception>
    public IReadOnlyList<FeatureWeight> Explain(string text, string label)
    {
        ArgumentNullException.ThrowIfNull(text);
        int column = Labels.IndexOf(label);
        if (column < 0)
        {
            throw new ArgumentException($"The model has no label '{label}'; it has: {string.Join(", ", Labels)}.", nameof(label));
        }

        Explainer explainer = new(text, _table, _weights, column);
        _extractor.Extract(text, ref explainer);
        return explainer.Strongest();
    }

    /// <summary>Scores all labels; returns the best intent and how sure it is.</summary>
    private (int Label, float Confidence) Judge(ReadOnlySpan<char> text, Span<float> scores)
    {
        Span<float> letterScores = stackalloc float[scores.Length];
        Span<int> places = stackalloc int[FeatureExtractor.MostWords];
        scores.Clear();
        letterScores.Clear();
        Scorer scorer = new(_table, _weights, _letters, scores, letterScores, places);
        _extractor.Extract(text, ref scorer);
        Combine(
            scores,
            TrainingLines.ScaleOf(scorer.WordFeatures),
            letterScores,
            TrainingLines.ScaleOf(scorer.LetterFeatures),
            _weights[_table.Count]);

        (int best, float first, float second) = BestTwo(scores);
        if (best < 0 || scorer.WordFeatures + scorer.LetterFeatures == 0)
        {
            return (best, 0f); // nothing is known of the text: what is left is only how common each intent is
        }

        float outside = MostOutside(scores);
        float coverage = Confidence.Coverage(places[..scorer.Words], best, _wordCounts);
        return (best, Confidence.From(first, second, outside, coverage));
    }

    private static void Combine(Span<float> words, float wordScale, ReadOnlySpan<float> letters, float letterScale, ReadOnlySpan<float> bias)
    {
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(words);
        ReadOnlySpan<Vector<float>> second = MemoryMarshal.Cast<float, Vector<float>>(letters);
        ReadOnlySpan<Vector<float>> third = MemoryMarshal.Cast<float, Vector<float>>(bias);
        for (int at = 0; at < sum.Length; at++)
        {
            sum[at] = (sum[at] * wordScale) + (second[at] * letterScale) + third[at];
        }
    }

    private (int Label, float First, float Second) BestTwo(ReadOnlySpan<float> scores)
    {
        int best = -1;
        float first = -1f;
        float second = -1f; // a lone intent still has "none of it" beside it
        for (int label = 0; label < Labels.Length; label++)
        {
            if (_outside[label])
            {
                continue;
            }

            float score = scores[label];
            if (best < 0 || score > first)
            {
                second = best < 0 ? second : MathF.Max(second, first);
                (best, first) = (label, score);
            }
            else
            {
                second = MathF.Max(second, score);
            }
        }

        return (best, first, second);
    }

    /// <summary>The best score of an outside label; −1 when there is none.</summary>
    private float MostOutside(ReadOnlySpan<float> scores)
    {
        float most = -1f;
        for (int label = 0; label < _outside.Length; label++)
        {
            most = _outside[label] ? MathF.Max(most, scores[label]) : most;
        }

        return most;
    }

    private static void Softmax(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        float most = float.NegativeInfinity;
        foreach (float score in scores)
        {
            most = MathF.Max(most, score);
        }

        float sum = 0f;
        for (int label = 0; label < scores.Length; label++)
        {
            float weight = MathF.Exp(Sharpness * (scores[label] - most));
            probabilities[label] = weight;
            sum += weight;
        }

        for (int label = 0; label < scores.Length; label++)
        {
            probabilities[label] /= sum;
        }
    }
}
