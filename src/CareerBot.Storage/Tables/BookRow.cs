namespace CareerBot.Storage.Tables;

/// <summary>Table <c>book</c>: one row, the state of the published book.</summary>
internal sealed class BookRow
{
    /// <summary>The id of the one row.</summary>
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public int Number { get; set; }

    public string Tag { get; set; } = "";
}
