namespace CareerBot.Messages;

/// <summary>A question as people who look after the bot read it: <c>salary.range backend-engineer DE senior</c>.</summary>
public static class QuestionText
{
    /// <summary>The intent and what it is about.</summary>
    public static string Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return $"{question.Intent.Name()} {Subject(question)}".TrimEnd();
    }

    /// <summary>What it is about: roles, places, level, skills; of a role that nobody knows, its words in quotes.</summary>
    public static string Subject(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        string?[] names =
        [
            .. question.Roles.Select(role => role.Value),
            .. question.Places.Select(place => place.City is { } city ? $"{place.Country}/{city}" : place.Country.Value),
            question.Level?.Value,
            .. question.Skills.Select(skill => skill.Value),
            question.UnknownRole is { } heard ? $"\"{heard}\"" : null,
        ];
        return string.Join(' ', names.OfType<string>());
    }
}
