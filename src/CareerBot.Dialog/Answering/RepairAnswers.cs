using System.Collections.Immutable;
using CareerBot.Dialog.Understanding;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Answers to what cannot be answered as asked: asks back, offers what is near, declines kindly, greets.</summary>
internal static class RepairAnswers
{
    private const int MostChoices = 6;

    public static void Clarify(AnswerBuilder answer, Question question, Phrasebook book)
    {
        if (question.Missing.Contains(Missing.Skill))
        {
            answer.Headline(book.Text("clarify.skill"));
            answer.Paragraph(book.Text("clarify.skill.hint"));
            return;
        }

        if (!question.Choices.IsEmpty)
        {
            answer.Headline(question.Choices is [var only] ? book.Texts["clarify.role.one"].Say(("role", book.Title(only))) : RichText.Plain(book.Text("clarify.role.several")));
            answer.Add(new AnswerPart.Choices([.. question.Choices.Select(id => book[id].Choice)]));
            return;
        }

        answer.Headline(book.Text(question.Pending == Intent.RoleCompare ? "clarify.second" : "clarify.role"));
        answer.Paragraph(book.Text("clarify.role.hint"));
        answer.Add(new AnswerPart.Choices([.. book.Knowledge.RoleOrder.Take(MostChoices).Select(id => book[id].Choice)]));
    }

    /// <summary>A job that the knowledge base does not have: said so, with the nearest that it has. Never answered as if it were another.</summary>
    public static void UnknownRole(AnswerBuilder answer, Question question, Phrasebook book)
    {
        answer.Headline(book.Texts["unknown.role"].Say(("title", question.UnknownRole!)));
        ImmutableArray<RoleId> near = book.NearestRoles.To(question.UnknownRole!);
        if (!near.IsEmpty)
        {
            answer.Paragraph(book.Text("unknown.role.near"));
            answer.Add(new AnswerPart.Choices([.. near.Select(id => book[id].Choice)]));
        }

        string list = book.Text("ask.role.list");
        answer.Suggest(new Suggestion(list, list));
        answer.Offer(HandOverOffer.NoAnswer);
    }

    public static void SmallTalk(AnswerBuilder answer, Question question, Phrasebook book)
    {
        answer.Headline(OfKind(book, "smalltalk.", question.Kind, "smalltalk.other"));
        if (question.Kind is not ("goodbye" or "thanks"))
        {
            answer.Suggest(book.Help);
        }
    }

    public static void Help(AnswerBuilder answer, Phrasebook book)
    {
        answer.Headline(book.Text("help.headline"));
        answer.Bullets([.. ((string[])["help.items.role", "help.items.skill", "help.items.salary"]).Select(key => Emphasis.Read(book.Text(key)))]);
        answer.Paragraph(book.Text("help.items.how"));
        answer.Caveat(book.Disclosure);
        answer.Suggest(book.Help);
    }

    /// <param name="answer">Receives the answer.</param>
    /// <param name="question">What is declined.</param>
    /// <param name="book">What is said.</param>
    /// <param name="concernsWork">Whether people of the company may know what the bot does not.</param>
    public static void Decline(AnswerBuilder answer, Question question, Phrasebook book, bool concernsWork)
    {
        answer.Headline(OfKind(book, "decline.", question.Kind, "decline"));
        answer.Suggest(book.Help);
        answer.Offer(question.Kind switch
        {
            ReadingRules.PayInformationKind => HandOverOffer.PayInformation,
            "" or ReadingRules.GeneralKind when concernsWork => HandOverOffer.NoAnswer,
            DeclineKinds.HrMatter or DeclineKinds.OwnPay or DeclineKinds.Legal or DeclineKinds.Vacancies => HandOverOffer.NoAnswer,
            _ => HandOverOffer.None,
        });
    }

    /// <summary>The text for a kind; content may add kinds of phrases without a text of their own.</summary>
    private static string OfKind(Phrasebook book, string prefix, string kind, string otherwise) =>
        (kind.Length > 0 ? book.Texts.Find(prefix + kind) : null)?.ToString() ?? book.Text(otherwise);
}
