using System.Globalization;
using System.Text;
using CareerBot.Host.Console;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Questions;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Messages.HandOvers;
using CareerBot.Storage.Questions;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>One question for HR: replied to here, and the reply kept as a curated answer.</summary>
public sealed class QuestionModel(HandOverStore store, ReplyDelivery delivery, AnswerKeeper keeper, CurrentSnapshot current, ILogger<QuestionModel> logger) : ConsolePage
{
    /// <summary>Characters of a reply at most.</summary>
    public const int LongestReply = 4_000;

    private const int MostQuestions = 20;

    private const int LongestName = 40;

    /// <summary>The question.</summary>
    public HandOver Question { get; private set; } = null!;

    /// <summary>What went wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>A reply that was not sent.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>What stands in the form that keeps an answer.</summary>
    public KeepForm Keep { get; private set; } = new("", "", "", "", "", Audience.Employees);

    /// <summary>Roles to bind an answer to.</summary>
    public IEnumerable<(string Code, string Title)> Roles =>
        Knowledge.RoleOrder.Select(role => (role.Value, Knowledge.Roles[role].In(Language.Default).Title));

    /// <summary>Countries to bind an answer to, by name.</summary>
    public IEnumerable<(string Code, string Title)> Countries =>
        Knowledge.Countries.Values.Select(country => (country.Code.Value, Title: country.Names.In(Language.Default))).OrderBy(country => country.Title, StringComparer.Ordinal);

    private KnowledgeBase Knowledge => current.Value.Engine.Knowledge;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } question)
        {
            return NotFound();
        }

        Question = question;
        Keep = new KeepForm(NameFor(question.Asked), question.Asked.ReplaceLineEndings(" "), question.Reply, "", "", Audience.Employees);
        return Page();
    }

    /// <summary>Sends the reply.</summary>
    public async Task<IActionResult> OnPostReplyAsync(string id, string? reply, CancellationToken cancellationToken)
    {
        string text = reply?.Trim() ?? "";
        if (text.Length is 0 or > LongestReply)
        {
            return await AgainAsync(id, [text.Length == 0 ? "Type a reply first." : $"The reply has {text.Length} characters; it may have {LongestReply}."], text, null, cancellationToken);
        }

        if (await store.ReplyAsync(id, Person, text, cancellationToken) is null)
        {
            return await AgainAsync(id, ["Somebody replied to this before you; your reply was not sent. It stands below, should you need it.", text], text, null, cancellationToken);
        }

        delivery.Signal();
        Done = "The reply is on its way to the asker.";
        return RedirectToPage(new { id });
    }

    /// <summary>Keeps the reply as a curated answer.</summary>
    public async Task<IActionResult> OnPostKeepAsync(
        string id, string? name, string? questions, string? text, string? role, string? location, Audience audience, CancellationToken cancellationToken)
    {
        if (!CanPropose)
        {
            return Forbid();
        }

        if (await store.FindAsync(id, cancellationToken) is not { RepliedAt: not null, KeptAs: null, Kind: HandOverKind.Question })
        {
            return await AgainAsync(id, ["This reply cannot be kept: it is not written yet, is kept already, or answers a request under the law."], "", null, cancellationToken);
        }

        var form = new KeepForm(name?.Trim() ?? "", questions ?? "", text ?? "", role ?? "", location ?? "", audience);
        string[] asked = [.. form.Questions.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (asked.Length is 0 or > MostQuestions || form.Text.Trim().Length is 0 or > LongestReply || !Enum.IsDefined(audience))
        {
            return await AgainAsync(id, [$"An answer needs one to {MostQuestions} questions, a text of up to {LongestReply} characters, and an audience."], "", form, cancellationToken);
        }

        var draft = new AnswerDraft(
            form.Name, asked, form.Text, form.Role.Length > 0 ? new RoleId(form.Role) : null, form.Location.Length > 0 ? new CountryCode(form.Location) : null, audience);
        if (await keeper.KeepAsync(draft, cancellationToken) is { IsEmpty: false } problems)
        {
            return await AgainAsync(id, problems, "", form, cancellationToken);
        }

        await store.KeptAsync(id, form.Name, Person, cancellationToken);
        Log.AnswerKept(logger, form.Name, Person);
        Done = "Kept. CareerBot gives this answer by itself from now on.";
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> AgainAsync(string id, IReadOnlyList<string> problems, string draft, KeepForm? form, CancellationToken cancellationToken)
    {
        IActionResult page = await OnGetAsync(id, cancellationToken);
        Problems = problems;
        Draft = draft;
        Keep = form ?? Keep;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>A name for an answer from the first words of its question.</summary>
    private static string NameFor(string asked)
    {
        var name = new StringBuilder();
        foreach (char letter in asked.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (name.Length >= LongestName)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                name.Append('-');
            }
        }

        return name.ToString().Trim('-');
    }

    /// <summary>The fields of the form that keeps an answer.</summary>
    /// <param name="Name">The answer's name.</param>
    /// <param name="Questions">Its questions, one a line.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="Role">A role's id, or empty.</param>
    /// <param name="Location">A country's code, or empty.</param>
    /// <param name="Audience">Who may see it.</param>
    public sealed record KeepForm(string Name, string Questions, string Text, string Role, string Location, Audience Audience);
}
