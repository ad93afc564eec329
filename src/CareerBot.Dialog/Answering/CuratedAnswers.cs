using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Answers that people wrote, as they wrote them.</summary>
internal static class CuratedAnswers
{
    public static void Write(AnswerBuilder answer, CuratedWords curated, Phrasebook book, DateOnly today)
    {
        answer.Headline(curated.Headline);
        answer.Add(curated.Parts);
        answer.Sources(curated.Sources);
        if (curated.Scope is { } scope)
        {
            answer.Caveat(scope);
        }

        if (today > curated.Answer.ReviewDue)
        {
            answer.Caveat(curated.Stale);
        }

        answer.Suggest(curated.Answer.Role is { } role ? book[role].Next(Intent.RolePath) : book.Help);
    }
}
