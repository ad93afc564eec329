namespace CareerBot.Cli.Evaluation;

/// <summary>What an evaluation found.</summary>
internal sealed record EvaluationReport
{
    public required int Turns { get; init; }

    /// <summary>Turns whose intent, roles, locations and level were all right.</summary>
    public required int Exact { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Turns whose text stands word for word among the training phrases, such as "thanks".</summary>
    public required int Trained { get; init; }

    /// <summary>The accuracy without those, 0 to 1: what the engine makes of words that it was not trained on.</summary>
    public required double AccuracyUnseen { get; init; }

    /// <summary>Turns of ours that were declined, as a share of all turns of ours.</summary>
    public required double WronglyDeclined { get; init; }

    /// <summary>Turns to be declined that were, as a share of all to be declined; null when there were none.</summary>
    public required double? Declined { get; init; }

    public required IReadOnlyDictionary<string, Share> ByIntent { get; init; }

    /// <summary>Of each slot, how often it was right.</summary>
    public required IReadOnlyDictionary<string, Share> BySlot { get; init; }

    public required IReadOnlyDictionary<string, Share> ByLanguage { get; init; }

    public required IReadOnlyDictionary<string, Share> ByTag { get; init; }

    /// <summary>Expected intent, understood intent, how often; the right ones included.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }

    public required IReadOnlyList<Failure> Failures { get; init; }

    /// <summary>Mean microseconds of a turn, understanding and answer together.</summary>
    public required double MeanMicroseconds { get; init; }

    /// <summary>Ninety-nine of a hundred turns took at most this many microseconds.</summary>
    public required double P99Microseconds { get; init; }
}

/// <summary>Right of all.</summary>
internal sealed record Share(int Right, int Of)
{
    public double Accuracy => Of == 0 ? 1 : (double)Right / Of;
}

/// <summary>A cell of the confusion matrix.</summary>
internal sealed record Confusion(string Expected, string Understood, int Count);

/// <summary>A turn that was not right, with what was wrong.</summary>
internal sealed record Failure(string Id, int Turn, string Text, string Expected, string Understood, IReadOnlyList<string> Wrong);
