using CareerBot.Dialog;
using CareerBot.Dialog.Understanding;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;

namespace CareerBot.Cli.Commands;

/// <summary>An answer for programs, with the reasons when they were asked for.</summary>
internal sealed record AskOutput(
    string Intent,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Locations,
    string? Level,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Missing,
    string? UnknownRole,
    IReadOnlyList<string> Also,
    string Text,
    IReadOnlyList<string>? Explanation)
{
    public static AskOutput Of(Turn turn, ReadingTrace? trace)
    {
        Question question = turn.Question;
        return new AskOutput(
            question.Intent.Name(),
            [.. question.Roles.Select(role => role.Value)],
            [.. question.Places.Select(place => place.Country.Value)],
            question.Level?.Value,
            [.. question.Skills.Select(skill => skill.Value)],
            question.Missing,
            question.UnknownRole,
            [.. question.Also.Select(also => also.Intent.Name())],
            PlainTextRenderer.Render(turn.Answer),
            trace?.Lines);
    }
}
