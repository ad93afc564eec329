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

        foreach (CuratedAnswer curated in snapshot.Engine.Knowledge.Answers)
        {
            foreach (Located asked in curated.Questions)
            {
                Talk talk = Talk.New with { Roles = curated.Role is { } role ? [role] : [], Places = curated.Location is { } country ? [new Place(country)] : [] };
                Question question = snapshot.Engine.Answer(asked.Text, talk, snapshot.Book, Audience.Hr, now).Question;
                if (question.Kind != CuratedChoice.KindPrefix + curated.Id)
                {
                    misses.Add($"{asked.At}: \"{asked.Text}\" must reach the curated answer '{curated.Id}'; it was understood as {question.Intent.Name()} {question.Kind}.");
                }
            }
        }

        return misses;
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
