namespace CareerBot.Dialog.Understanding;

/// <summary>A stretch of a message that asks or says one thing.</summary>
internal struct Clause
{
    /// <summary>First token.</summary>
    public int Start;

    /// <summary>The token after the last.</summary>
    public int End;

    /// <summary>Index of its label in the classes of the reader.</summary>
    public int Label;

    /// <summary>How probable <see cref="Label"/> is among all classes.</summary>
    public float LabelProbability;

    /// <summary>How sure it is that the clause asks one of our questions, 0 to 1.</summary>
    public float Confidence;

    /// <summary>The likeliest class that is a question of ours with an answer, whatever <see cref="Label"/> is.</summary>
    public int BestInScope;

    /// <summary>How probable <see cref="BestInScope"/> is.</summary>
    public float BestInScopeProbability;

    /// <summary>Whether it is put as a question or a request.</summary>
    public bool LooksLikeAsk;

    /// <summary>Whether it names a role of the knowledge base.</summary>
    public bool HasRole;

    /// <summary>Whether it names another job, or a title that fits several roles.</summary>
    public bool HasOtherJob;

    /// <summary>Whether it speaks of pay.</summary>
    public bool HasPay;

    /// <summary>Whether it names a skill of the knowledge base.</summary>
    public bool HasSkill;

    /// <summary>Whether anything in it belongs to careers, roles, skills or pay.</summary>
    public bool HasDomain;
}
