using System.Diagnostics;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog.Answering;

/// <summary>Writes the answer to a question in one language. Pure: knowledge, salary book, audience and day are given.</summary>
internal sealed class AnswerWriter(Phrasebook book)
{
    /// <param name="question">What is asked, with its context.</param>
    /// <param name="salaries">The published bands.</param>
    /// <param name="sees">Whose figures the asker may see.</param>
    /// <param name="today">For staleness.</param>
    /// <param name="isFirst">Whether it is the first turn: then it is said that an automated assistant answers.</param>
    /// <param name="concernsWork">Whether people of the company may know what the bot does not.</param>
    public Answer Write(Question question, SalaryBook salaries, Audience sees, DateOnly today, bool isFirst, bool concernsWork)
    {
        var answer = new AnswerBuilder();
        WriteOne(answer, question, salaries, sees, today, mainOfSeveral: !question.Also.IsEmpty, concernsWork);
        foreach (Question also in question.Also)
        {
            WriteOne(answer, also, salaries, sees, today, mainOfSeveral: false, concernsWork);
        }

        if (isFirst)
        {
            answer.Caveat(book.Disclosure);
        }

        return answer.Build(book.Language, book.Labels);
    }

    private void WriteOne(AnswerBuilder answer, Question question, SalaryBook salaries, Audience sees, DateOnly today, bool mainOfSeveral, bool concernsWork)
    {
        if (book.CuratedOf(question) is { } curated)
        {
            CuratedAnswers.Write(answer, curated, book, today);
            return;
        }

        if (question.UnknownRole is not null && question.Roles.IsEmpty && question.Intent is not (Intent.Clarify or Intent.SalaryNotes or Intent.SkillExplain or Intent.SkillRoles))
        {
            RepairAnswers.UnknownRole(answer, question, book);
            return;
        }

        // A book of another day costs nothing until it is read.
        SalaryBook then = question.AsOf is { } day ? salaries.History.At(day) : salaries;
        switch (question.Intent)
        {
            case Intent.RoleOverview:
                RoleAnswers.Section(answer, question, RoleSection.Overview, book, today);
                break;
            case Intent.RoleResponsibilities:
                RoleAnswers.Section(answer, question, RoleSection.Responsibilities, book, today);
                break;
            case Intent.RoleSkills:
                RoleAnswers.Section(answer, question, RoleSection.Skills, book, today);
                break;
            case Intent.RoleHiring:
                RoleAnswers.Section(answer, question, RoleSection.Hiring, book, today);
                break;
            case Intent.RoleWhy:
                RoleAnswers.Section(answer, question, RoleSection.Why, book, today);
                break;
            case Intent.RolePath when question.Roles.Length > 1 && !mainOfSeveral:
                RoleAnswers.Move(answer, question, book, today);
                break;
            case Intent.RolePath:
                RoleAnswers.Section(answer, question, RoleSection.Path, book, today);
                break;
            case Intent.RoleCompare:
                RoleAnswers.Compare(answer, question, book, today);
                break;
            case Intent.RoleList:
                RoleAnswers.List(answer, question, book, salaries, sees);
                break;
            case Intent.SkillExplain:
                SkillAnswers.Explain(answer, question, book);
                break;
            case Intent.SkillRoles:
                SkillAnswers.Roles(answer, question, book);
                break;
            case Intent.SkillGap:
                SkillAnswers.Gap(answer, question, book, today);
                break;
            case Intent.SalaryRange:
                new SalaryAnswers(book, then, sees).Range(answer, question);
                break;
            case Intent.SalaryCompare:
                new SalaryAnswers(book, then, sees).Compare(answer, question);
                break;
            case Intent.SalaryNotes:
                new SalaryAnswers(book, then, sees).Explain(answer, question);
                break;
            case Intent.Help:
                RepairAnswers.Help(answer, book);
                break;
            case Intent.SmallTalk:
                RepairAnswers.SmallTalk(answer, question, book);
                break;
            case Intent.OutOfScope:
                RepairAnswers.Decline(answer, question, book, concernsWork);
                break;
            case Intent.Clarify:
                RepairAnswers.Clarify(answer, question, book);
                break;
            default:
                throw new UnreachableException($"No answerer for the intent {question.Intent}.");
        }
    }
}
