using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>answers/&lt;id&gt;.md</c>.</summary>
internal sealed class AnswerFileReader(ProblemList problems)
{
    private static readonly string[] Audiences = [.. Enum.GetNames<Audience>().Select(name => name.ToLowerInvariant())];

    /// <summary>The answer; null when nothing can be made of the file.</summary>
    public CuratedAnswer? Read(KnowledgeFile file)
    {
        if (file.Language is not null)
        {
            problems.Add(new Position(file.Path, 1, 1), "A curated answer has one file; write one of its own for another language.");
            return null;
        }

        if (FrontMatter.Read(file, problems) is not { } parsed)
        {
            return null;
        }

        (YamlMap map, string body, int bodyLine) = parsed;
        Located id = map.Word("id");
        if (id.Text.Length > 0 && id.Text != file.Stem)
        {
            problems.Add(id.At, $"The id '{id.Text}' must equal the file's name '{file.Stem}'.");
        }

        DateOnly reviewed = map.Date("reviewed");
        int every = map.Number("review_every", absent: 365, least: 1, most: 3650);
        string role = map.Text("role", "");
        string location = map.Text("location", "");
        var answer = new CuratedAnswer
        {
            Id = file.Stem,
            Questions = map.Words("questions"),
            Role = role.Length > 0 ? new RoleId(role) : null,
            Location = location.Length > 0 ? new CountryCode(location) : null,
            Audience = AudienceOf(map),
            Owner = map.Text("owner"),
            Reviewed = reviewed,
            ReviewDue = reviewed == DateOnly.MinValue ? reviewed : reviewed.AddDays(every),
            Sources = SourceReader.Read(map, problems),
            Parts = MarkdownSections.ReadParts(body, file.Path, bodyLine, problems),
            At = map.At,
            Written = (map.PositionOf("role"), map.PositionOf("location"), map.PositionOf("reviewed")),
        };
        if (answer.Questions.IsEmpty)
        {
            problems.Add(map.PositionOf("questions"), "'questions' needs at least one question that this answers.");
        }

        if (answer.Parts.IsEmpty)
        {
            problems.Add(new Position(file.Path, bodyLine + 1, 1), "The answer is empty; write it below the front matter.");
        }

        map.Finish();
        return answer;
    }

    private static Audience AudienceOf(YamlMap map)
    {
        string name = map.Text("audience", Audiences[(int)Audience.Employees]);
        int index = Array.IndexOf(Audiences, name);
        if (index < 0)
        {
            map.Report("audience", $"Unknown audience '{name}'; write {string.Join(", ", Audiences)}.{Nearest.Suggestion(name, Audiences)}");
        }

        // Of a word that nobody knows, only the narrowest audience is safe.
        return index < 0 ? Audience.Hr : (Audience)index;
    }
}
