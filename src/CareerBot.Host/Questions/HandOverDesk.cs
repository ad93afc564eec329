using System.Security.Cryptography;
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
            Id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
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
            await store.AddAsync(question, cancellationToken);
        }
        catch (StoreUnavailableException error)
        {
            throw new HandOverUnavailableException("The question could not be kept for HR.", error);
        }

        return question;
    }

    private static CountryCode? CountryOf(Question question) => question.Places.IsEmpty ? null : question.Places[0].Country;
}
