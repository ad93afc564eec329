using System.Security.Cryptography;
using System.Text;
using CareerBot.Messages;
using CareerBot.Messages.HandOvers;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>Takes questions for HR, with the day by which the law wants a reply.</summary>
public sealed class HandOverDesk(HandOverStore store, IOptions<PayInformationOptions> rules, TimeProvider time) : IHandOverDesk
{
    private const int IdLength = 16;

    /// <inheritdoc/>
    public async Task<HandOver> HandOverAsync(HandOverDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        DateTimeOffset now = time.GetUtcNow();
        PayInformationRule? rule = draft.Kind == HandOverKind.PayInformation ? rules.Value.For((draft.Country ?? CountryOf(draft.Understood))?.Value) : null;
        var question = new HandOver
        {
            Id = IdOf(draft.ReplyId),
            CreatedAt = now,
            Kind = draft.Kind,
            Asked = draft.Asked,
            Understood = QuestionText.Of(draft.Understood),
            Person = draft.Person,
            ReturnTo = draft.ReturnTo,
            Language = draft.Understood.Language,
            DueOn = rule?.Months is { } months ? DateOnly.FromDateTime(now.UtcDateTime).AddMonths(months) : null,
            DueRule = rule?.Written ?? "",
            State = HandOverState.Open,
        };
        try
        {
            return await store.AddOnceAsync(question, cancellationToken);
        }
        catch (StoreUnavailableException error)
        {
            throw new HandOverUnavailableException("The question could not be kept for HR.", error);
        }
    }

    /// <summary>Of one reply always the same, so that two presses at one moment, or one that a channel sends again, hand over once; and not the reply's own id, under which what was asked is counted without a person.</summary>
    private static string IdOf(string replyId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(replyId)))[..IdLength];

    private static CountryCode? CountryOf(Question question) => question.Places.IsEmpty ? null : question.Places[0].Country;
}
