namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>How an <see cref="IntentModel"/> is trained. The defaults were measured on CLINC150 by cross-validation within its training lines.</summary>
public sealed record TrainingSettings
{
    /// <summary>The label of lines that belong to no intent. It may be absent from the training lines.</summary>
    /// <value>Default <c>out_of_scope</c>.</value>
    public string OutsideLabel { get; init; } = "out_of_scope";

    /// <summary>Whether a label is the outside label or, after a point, a kind of it: <c>out_of_scope.coding</c>.</summary>
    public bool IsOutside(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.StartsWith(OutsideLabel, StringComparison.Ordinal) && (label.Length == OutsideLabel.Length || label[OutsideLabel.Length] == '.');
    }

    /// <summary>Passes over the training lines. Training time is proportional to it.</summary>
    /// <value>Default 10; from 1.</value>
    public int Passes { get; init; } = 10;

    /// <summary>Price of a training line that is not told apart by the full margin, against the size of the weights (C of a support vector machine).</summary>
    /// <value>Default 1; above 0.</value>
    public float Cost { get; init; } = 1f;

    /// <summary>Least confidence at which an intent is accepted, or null to have it chosen from held-out training lines.</summary>
    /// <value>Default null. Choosing costs one more training for each of <see cref="HeldOutParts"/>. A fixed number does not carry over from one set of
    /// lines to another: the more outside lines there are, the lower all confidences come out.</value>
    public float? Threshold { get; init; }

    /// <summary>How many fifths of the training lines are held out, one after the other, to choose the threshold.</summary>
    /// <value>Default 2; from 1 to 5. More is steadier and slower; on CLINC150 1, 2 and 5 chose the same threshold within 0.005.</value>
    public int HeldOutParts { get; init; } = 2;

    /// <summary>Share of held-out, rightly recognised lines that the chosen threshold may decline.</summary>
    /// <value>Default 0.0075.</value>
    public float MayDecline { get; init; } = 0.0075f;

    /// <summary>Seed of the order in which lines are visited: same lines, same settings, same weights.</summary>
    /// <value>Default 1.</value>
    public int Seed { get; init; } = 1;
}
