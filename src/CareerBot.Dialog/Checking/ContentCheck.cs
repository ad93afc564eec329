using CareerBot.Dialog.Context;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Checking;

/// <summary>Asks the questions that content carries: each must, or must not, reach the file that it stands in.</summary>
public static class ContentCheck
{
    /// <summary>Every question that was not understood as its file says, as <c>file:line:column: sentence</c>.</summary>
    public static IReadOnlyList<string> Run(Snapshot snapshot, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var misses = new List<string>();
        foreach (ContentQuestion asked in snapshot.Engine.Knowledge.Questions)
        {
            Question question = snapshot.Engine.Answer(asked.Ask, Talk.New, snapshot.Book, Audience.Employees, now).Question;
            bool reached = Reaches(asked, question);
            bool rightIntent = asked.Intent is null || asked.Intent == question.Intent;
            if (reached != asked.MustReach || !rightIntent)
            {
                string wanted = asked.MustReach ? $"must reach {asked.Role?.Value ?? asked.Skill?.Value} as {asked.Intent?.Name() ?? "any intent"}" : $"must not reach {asked.Role?.Value ?? "a skill"}";
                misses.Add($"{asked.At}: \"{asked.Ask}\" {wanted}; it was understood as {question.Intent.Name()} [{string.Join(", ", question.Roles)}] [{string.Join(", ", question.Skills)}].");
            }
        }

        misses.AddRange(snapshot.Engine.Knowledge.Answers.SelectMany(curated => Misses(snapshot, curated, now)));
        return misses;
    }

    /// <summary>Every question of one curated answer that does not reach it, as <c>file:line:column: sentence</c>.</summary>
    /// <param name="snapshot">What is asked.</param>
    /// <param name="answer">The answer's id.</param>
    /// <param name="now">When it is asked.</param>
    public static IReadOnlyList<string> RunCurated(Snapshot snapshot, string answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. snapshot.Engine.Knowledge.Answers.Where(curated => curated.Id == answer).SelectMany(curated => Misses(snapshot, curated, now))];
    }

    private static IEnumerable<string> Misses(Snapshot snapshot, CuratedAnswer curated, DateTimeOffset now)
    {
        Talk talk = Talk.New with { Roles = curated.Role is { } role ? [role] : [], Places = curated.Location is { } country ? [new Place(country)] : [] };
        foreach (Located asked in curated.Questions)
        {
            Question question = snapshot.Engine.Answer(asked.Text, talk, snapshot.Book, Audience.Hr, now).Question;
            if (question.CuratedAnswer != curated.Id)
            {
                yield return $"{asked.At}: \"{asked.Text}\" must reach the curated answer '{curated.Id}'; it was understood as {question.Intent.Name()} {question.Kind}.";
            }
        }
    }

    private static bool Reaches(ContentQuestion asked, Question question)
    {
        if (!question.Intent.IsInScope())
        {
            return false;
        }

        return asked.Role is { } role ? question.Roles.Contains(role)
            : asked.Skill is { } skill ? question.Skills.Contains(skill)
            : !question.Skills.IsEmpty;
    }
}
