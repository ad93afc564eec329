namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>Chooses the confidence from which on an intent is accepted, from training lines that were held out of the training.</summary>
/// <remarks>
/// Parts are runs of neighbouring lines of a label, not every fifth line: neighbours were often written by the same person as variations of one
/// sentence, and a model that has seen the variation is surer than it will be of a stranger's words.
/// </remarks>
internal static class ThresholdChoice
{
    private const int Parts = 5;

    /// <summary>The confidence that all but <see cref="TrainingSettings.MayDecline"/> of the rightly recognised held-out lines reach; <see cref="Confidence.Usual"/> when there are none.</summary>
    public static float For(IReadOnlyList<LabelledText> lines, TrainingSettings settings)
    {
        int[] parts = PartsOf(lines);
        List<float> right = [];
        for (int part = 0; part < Math.Clamp(settings.HeldOutParts, 1, Parts); part++)
        {
            List<LabelledText> kept = [.. lines.Where((_, line) => parts[line] != part)];
            if (kept.Count is 0)
            {
                continue;
            }

            IntentModel model = IntentModel.Train(kept, settings with { Threshold = 0f });
            for (int line = 0; line < lines.Count; line++)
            {
                if (parts[line] != part)
                {
                    continue;
                }

                Recognition found = model.Recognize(lines[line].Text);
                if (found.Label >= 0 && model.Labels[found.Label] == lines[line].Label)
                {
                    right.Add(found.Confidence);
                }
            }
        }

        right.Sort();
        return right.Count == 0 ? Confidence.Usual : right[(int)(right.Count * settings.MayDecline)];
    }

    private static int[] PartsOf(IReadOnlyList<LabelledText> lines)
    {
        Dictionary<string, int> sizes = lines.CountBy(line => line.Label).ToDictionary();
        Dictionary<string, int> seen = [];
        int[] parts = new int[lines.Count];
        for (int line = 0; line < parts.Length; line++)
        {
            string label = lines[line].Label;
            int place = seen.GetValueOrDefault(label);
            seen[label] = place + 1;
            parts[line] = place * Parts / sizes[label];
        }

        return parts;
    }
}
