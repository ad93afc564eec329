using System.Diagnostics.Metrics;

namespace CareerBot.Rephrasing;

/// <summary>Counts how answers ended, and tokens. The model's own times are measured by its client.</summary>
internal sealed class RephrasingMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "CareerBot.Rephrasing";

    private readonly Counter<long> _answers;
    private readonly Counter<long> _late;
    private readonly Counter<long> _tokens;

    public RephrasingMeter(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        _answers = meter.CreateCounter<long>("careerbot.rephrasing.answers", "{answer}", "Answers by how they ended: reworded, or why their draft was sent.");
        _late = meter.CreateCounter<long>("careerbot.rephrasing.late", "{call}", "Calls that took longer than their answer waited, by how they ended: None is a rewording that is kept for the next.");
        _tokens = meter.CreateCounter<long>("careerbot.rephrasing.tokens", "{token}", "Tokens of prompts and replies.");
    }

    public void Answered(Refusal refusal, string language) => _answers.Add(1, new KeyValuePair<string, object?>("outcome", refusal), new KeyValuePair<string, object?>("language", language));

    public void Late(Refusal refusal, string language) => _late.Add(1, new KeyValuePair<string, object?>("outcome", refusal), new KeyValuePair<string, object?>("language", language));

    public void Tokens(long count) => _tokens.Add(count);
}
