using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Parts a Markdown file into the mapping between two lines <c>---</c> and the text below.</summary>
internal static class FrontMatter
{
    /// <summary>The mapping, what stands below it, and after how many lines; null, and a problem, when there is none.</summary>
    public static (YamlMap Map, string Body, int BodyLine)? Read(KnowledgeFile file, ProblemList problems)
    {
        const string Fence = "---\n";
        int end = file.Text.StartsWith(Fence, StringComparison.Ordinal) ? file.Text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            problems.Add(new Position(file.Path, 1, 1), "The file must begin with front matter between two lines '---'.");
            return null;
        }

        string yaml = file.Text[Fence.Length..(end + 1)];
        int bodyStart = end + 1 + Fence.Length;
        int bodyLine = file.Text.AsSpan(0, bodyStart).Count('\n');
        return YamlMap.Parse(yaml, new YamlSource(file.Path, LinesAbove: 1, problems)) is { } map ? (map, file.Text[bodyStart..], bodyLine) : null;
    }
}
