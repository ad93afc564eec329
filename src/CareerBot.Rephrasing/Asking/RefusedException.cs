namespace CareerBot.Rephrasing.Asking;

/// <summary>There is no rewording, and why. It passes through the cache, which keeps what is returned and not what is thrown.</summary>
internal sealed class RefusedException(Refusal refusal, string? detail = null) : Exception(detail ?? refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
