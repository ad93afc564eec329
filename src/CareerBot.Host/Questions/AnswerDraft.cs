using System.Globalization;
using System.Text;
using CareerBot.Messages;
using CareerBot.Salaries.Export;

namespace CareerBot.Host.Questions;

/// <summary>A reply of HR as it is kept as a curated answer: <c>knowledge/answers/&lt;id&gt;.md</c>.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Questions">The questions that it answers.</param>
/// <param name="Text">The answer, in the Markdown of curated answers.</param>
/// <param name="Role">The role that it holds for; null for all.</param>
/// <param name="Location">The country that it holds for; null for all.</param>
/// <param name="Audience">Who may see it.</param>
public sealed record AnswerDraft(string Id, IReadOnlyList<string> Questions, string Text, RoleId? Role, CountryCode? Location, Audience Audience)
{
    /// <summary>The file below the knowledge folder.</summary>
    public string Path => $"answers/{Id}.md";

    /// <summary>The file's content.</summary>
    /// <param name="today">The day of its review.</param>
    public string Written(DateOnly today)
    {
        string day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = new StringBuilder("---\nid: ").Append(Id).Append("\nquestions:\n");
        foreach (string question in Questions)
        {
            file.Append("  - ").Append(Quoted(question)).Append('\n');
        }

        if (Role is { } role)
        {
            file.Append("role: ").Append(Quoted(role.Value)).Append('\n');
        }

        if (Location is { } place)
        {
            file.Append("location: ").Append(Quoted(place.Value)).Append('\n');
        }

        return file.Append(CultureInfo.InvariantCulture, $"audience: {SalaryExport.NameOf(Audience)}\nowner: hr\nreviewed: {day}\nsources:\n  - {{id: hr, title: HR, licence: own, checked: {day}}}\n---\n")
            .Append(Text.ReplaceLineEndings("\n").Trim()).Append('\n').ToString();
    }

    /// <summary>A YAML scalar in single quotes, which nothing in the text can leave (YAML 1.2.2, section 7.3.2).</summary>
    private static string Quoted(string text) => $"'{string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("'", "''", StringComparison.Ordinal)}'";
}
