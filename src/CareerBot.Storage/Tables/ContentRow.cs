namespace CareerBot.Storage.Tables;

/// <summary>Table <c>revision_contents</c>: the rows of a file as proposed, apart from the revision so that lists stay light.</summary>
internal sealed class ContentRow
{
    public int Revision { get; set; }

    public byte[] Bytes { get; set; } = [];
}
