namespace CareerBot.Storage.Tables;

/// <summary>Table <c>kept_replies</c>: what came of requests with an idempotency key.</summary>
internal sealed class KeptReplyRow
{
    public string Person { get; set; } = "";

    public string Key { get; set; } = "";

    public string RequestHash { get; set; } = "";

    public int Revision { get; set; }

    public DateTimeOffset At { get; set; }
}
