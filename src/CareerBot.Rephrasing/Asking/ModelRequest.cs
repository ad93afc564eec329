using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Messages.Json;
using CareerBot.Rephrasing.Drafting;
using CareerBot.Rephrasing.Guarding;
using Microsoft.Extensions.AI;

namespace CareerBot.Rephrasing.Asking;

/// <summary>All that a model is told: the prompt, and the draft as data. There is nothing else on its way but the settings of the prompt.</summary>
/// <param name="Prompt">Its text is the instruction.</param>
/// <param name="Instruction">The text of the prompt for the language.</param>
/// <param name="Data">JSON: the language, the texts with placeholders, what kind each placeholder is of, the words that must stay.</param>
public sealed record ModelRequest(Prompt Prompt, string Instruction, string Data)
{
    /// <summary>Whether words of a question are in it.</summary>
    public bool HasQuestion { get; private init; }

    /// <summary>Puts it together.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="guard">Knows which words must stay.</param>
    /// <param name="question">The words of the question that may be sent (<see cref="QuestionWords"/>); empty for none.</param>
    public static ModelRequest Of(Prompt prompt, Draft draft, NeutralWords words, FactGuard guard, string question)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(guard);
        RequestData data = new(
            CultureInfo.GetCultureInfo(draft.Language).EnglishName,
            [.. draft.Texts.Select(text => text.Masked)],
            draft.Texts.SelectMany(text => text.Facts).ToDictionary(fact => fact.Number.ToString(CultureInfo.InvariantCulture), fact => NameOf(fact.Kind), StringComparer.Ordinal),
            [.. draft.Texts.Select(text => string.Join(' ', guard.Kept(text)))],
            question.Length > 0 ? question : null);
        return new ModelRequest(prompt, prompt.For(words), LeanJson.WriteText(data, AskingJson.Default.RequestData)) { HasQuestion = question.Length > 0 };
    }

    /// <summary>What a rewording of it is kept by: another prompt, model or draft is another key; another figure is not.</summary>
    public string CacheKey(string model) => "rephrasing:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Prompt.Fingerprint}\n{model}\n{Instruction}\n{Data}")));

    /// <summary>The messages.</summary>
    public IList<ChatMessage> Messages() => [new(ChatRole.System, Instruction), new(ChatRole.User, Data)];

    /// <summary>The settings of the prompt.</summary>
    public ChatOptions Settings() => new() { Temperature = Prompt.Temperature, MaxOutputTokens = Prompt.MaxTokens, ResponseFormat = ChatResponseFormat.Json };

    private static string NameOf(FactKind kind) => kind switch
    {
        FactKind.Role => "role",
        FactKind.Skill => "skill",
        FactKind.Place => "place",
        FactKind.Level => "level",
        FactKind.Figure => "figure",
        FactKind.Date => "date",
        _ => "fact",
    };
}
