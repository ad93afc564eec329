namespace CareerBot.Fakes;

/// <summary>Slack's answer is an error.</summary>
internal sealed class Refusal(string code) : Exception(code)
{
    public string Code { get; } = code;
}
