namespace CareerBot.Storage.Tables;

/// <summary>Table <c>exchanges</c>: replies with a button that needs to know what was asked.</summary>
internal sealed class ExchangeRow
{
    public string ReplyId { get; set; } = "";

    public string Asker { get; set; } = "";

    public string Content { get; set; } = "";

    public DateTimeOffset KeptAt { get; set; }
}
