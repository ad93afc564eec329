using CareerBot.Messages;
using CareerBot.Messages.Rendering;

namespace CareerBot.Host.Api;

/// <summary>Body of the response (design contract 4.2): what was understood, context included, and the answer.</summary>
public sealed record AskResponse
{
    /// <summary>Send it with the next message of the same conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>BCP 47 language that was understood and is answered in.</summary>
    public required string Language { get; init; }

    /// <summary>The intent's name.</summary>
    public required string Intent { get; init; }

    /// <summary>Role ids.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes.</summary>
    public required IReadOnlyList<string> Locations { get; init; }

    /// <summary>junior, mid, senior, lead or null.</summary>
    public required string? Level { get; init; }

    /// <summary>Skill ids.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>For <c>clarify</c>: role, location or skill.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The words of a role that the knowledge base does not have.</summary>
    public required string? UnknownRole { get; init; }

    /// <summary>The city named, by id, where the place was one.</summary>
    public required string? City { get; init; }

    /// <summary>How sure the reading is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Further questions of the same message.</summary>
    public required IReadOnlyList<AskedAlso> Also { get; init; }

    /// <summary>What is said; it covers all of <see cref="Also"/> too.</summary>
    public required AskAnswer Answer { get; init; }

    /// <summary>Puts a reply into the contract's shape.</summary>
    public static AskResponse Of(string conversation, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        Question question = reply.Question;
        return new AskResponse
        {
            Conversation = conversation,
            Language = question.Language,
            Intent = question.Intent.Name(),
            Roles = AskedAlso.Ids(question.Roles),
            Locations = AskedAlso.Codes(question.Places),
            Level = question.Level?.Value,
            Skills = AskedAlso.Ids(question.Skills),
            Missing = question.Missing,
            UnknownRole = question.UnknownRole,
            City = question.Places.Select(place => place.City?.Value).FirstOrDefault(city => city is not null),
            Confidence = Math.Round(question.Confidence, 3),
            Also = [.. question.Also.Select(AskedAlso.Of)],
            Answer = AskAnswer.Of(reply.Answer),
        };
    }
}

/// <summary>A further question of the same message.</summary>
public sealed record AskedAlso(
    string Intent,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Locations,
    string? Level,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Missing,
    string? UnknownRole)
{
    /// <summary>Puts a question into the contract's shape.</summary>
    public static AskedAlso Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new AskedAlso(
            question.Intent.Name(), Ids(question.Roles), Codes(question.Places), question.Level?.Value, Ids(question.Skills), question.Missing, question.UnknownRole);
    }

    internal static IReadOnlyList<string> Ids(IEnumerable<RoleId> roles) => [.. roles.Select(role => role.Value)];

    internal static IReadOnlyList<string> Ids(IEnumerable<SkillId> skills) => [.. skills.Select(skill => skill.Value)];

    internal static IReadOnlyList<string> Codes(IEnumerable<Place> places) => [.. places.Select(place => place.Country.Value).Distinct()];
}

/// <summary>What is said.</summary>
public sealed record AskAnswer(
    string Text,
    string Markdown,
    IReadOnlyList<AskRange> Ranges,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Suggestions)
{
    /// <summary>Renders an answer; choices to pick from are suggestions too.</summary>
    public static AskAnswer Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        IEnumerable<Suggestion> choices = answer.Parts.OfType<AnswerPart.Choices>().SelectMany(part => part.Options);
        return new AskAnswer(
            PlainTextRenderer.Render(answer),
            MarkdownRenderer.Render(answer),
            [.. answer.Ranges.Select(AskRange.Of)],
            [.. answer.Sources.Select(source => source.Text)],
            [.. choices.Concat(answer.Suggestions).Select(suggestion => suggestion.Ask)]);
    }
}

/// <summary>A pay range for programs; an open end is no cap.</summary>
public sealed record AskRange(
    string Role,
    string Location,
    string? Level,
    string Currency,
    decimal Min,
    decimal Max,
    bool OpenEnded,
    string Period,
    string Basis,
    DateOnly? EffectiveFrom,
    string Source)
{
    /// <summary>Puts a range into the contract's shape.</summary>
    public static AskRange Of(PayRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return new AskRange(
            range.Role.Value, range.Location.Value, range.Level?.Value, range.Currency, range.Min, range.Max, range.OpenEnded, range.Period, range.Basis, range.EffectiveFrom, range.Source);
    }
}
