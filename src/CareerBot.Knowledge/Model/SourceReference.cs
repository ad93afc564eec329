namespace CareerBot.Knowledge.Model;

/// <summary>Where facts of a file come from.</summary>
/// <param name="Id">Unique within its file.</param>
/// <param name="Title">As it is cited.</param>
/// <param name="Licence">Licence and attribution, as the licence asks.</param>
/// <param name="Checked">When somebody last compared the file with it.</param>
public sealed record SourceReference(string Id, string Title, string Licence, DateOnly Checked);
