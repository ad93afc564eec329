namespace CareerBot.Storage.Tables;

/// <summary>Table <c>asked</c>: questions without the person, for as many days as are set. The day is kept, not the moment.</summary>
internal sealed class AskedRow
{
    public string Id { get; set; } = "";

    public DateOnly Day { get; set; }

    public string Channel { get; set; } = "";

    public string Language { get; set; } = "";

    public string Intent { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>The roles, places and skills asked about, between spaces; for a role that nobody knows, its words.</summary>
    public string Subject { get; set; } = "";

    public string Outcome { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>1 for thumbs up, -1 for down, 0 for neither.</summary>
    public int Thumb { get; set; }
}
