namespace CareerBot.Knowledge.Loading;

/// <summary>A file of the knowledge folder, read whole.</summary>
/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record KnowledgeFile(string Path, string Text)
{
    /// <summary>The name without folder, language and ending: <c>data-analyst</c> of <c>roles/data-analyst.fr.md</c>.</summary>
    public string Stem => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>The language in the name, <c>fr</c> of <c>data-analyst.fr.md</c>; null for the base file.</summary>
    public string? Language => System.IO.Path.GetFileName(Path).Split('.') is [_, { Length: 2 } language, _] ? language : null;
}
