using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog.Answering;

/// <summary>Answers on roles, from their files.</summary>
internal static class RoleAnswers
{
    /// <summary>One section of the role's file, or of several roles' files one after the other.</summary>
    public static void Section(AnswerBuilder answer, Question question, RoleSection section, Phrasebook book, DateOnly today)
    {
        if (question.Roles.Length == 1)
        {
            RoleWords role = book[question.Roles[0]];
            answer.Headline(role.Headline(question.Intent));
            Describe(answer, role, question, section, book);
        }
        else
        {
            answer.Headline(book.Texts["headline.role.several"].Say(("roles", book.List(question.Roles.Select(book.Title)))));
            foreach (RoleId id in question.Roles)
            {
                answer.Add(new AnswerPart.Heading(book[id].Headline(question.Intent)));
                Describe(answer, book[id], question, section, book);
            }
        }

        Close(answer, question, book, today);
    }

    /// <summary>A move from one role to another: what one brings along, what is missing, and the way in.</summary>
    public static void Move(AnswerBuilder answer, Question question, Phrasebook book, DateOnly today)
    {
        RoleWords from = book[question.Roles[0]];
        RoleWords to = book[question.Roles[^1]];
        answer.Headline(book.Texts["headline.role.move"].Say(("from", from.Title), ("to", to.Title)));
        HashSet<SkillId> has = [.. from.Role.Skills.Select(use => use.Skill)];
        SkillId[] shared = [.. to.Role.Skills.Select(use => use.Skill).Where(has.Contains)];
        SkillId[] missing = [.. to.Role.Skills.Where(use => use.Importance != Importance.Bonus).Select(use => use.Skill).Where(skill => !has.Contains(skill))];
        if (shared.Length > 0)
        {
            answer.Paragraph(book.Texts["role.move.shared"].Say(("skills", book.Names(shared))));
        }

        answer.Paragraph(missing.Length > 0 ? book.Texts["role.move.missing"].Say(("skills", book.Names(missing))) : book.Texts["role.move.none"].Say());
        answer.Add(to.Role.In(book.Language)[RoleSection.Path]);
        Close(answer, question, book, today);
        answer.Suggest(Ask(book, "ask.role.compare", from.Title, to.Title));
    }

    /// <summary>Roles side by side.</summary>
    public static void Compare(AnswerBuilder answer, Question question, Phrasebook book, DateOnly today)
    {
        RoleWords[] roles = [.. question.Roles.Select(id => book[id])];
        answer.Headline(book.Texts["headline.role.compare"].Say(("roles", book.List(roles.Select(role => role.Title)))));
        ImmutableArray<RichText> columns = [book.Text("label.role"), .. roles.Select(role => (RichText)role.Title)];
        answer.Add(new AnswerPart.Table(columns,
        [
            Row("label.summary", static role => role.Summary),
            Row("label.family", static role => role.Family),
            Row("label.core_skills", static role => role.CoreNames),
            Row("label.next_roles", static role => role.NextTitles),
        ]));
        if (roles.Length == 2)
        {
            HashSet<SkillId> first = [.. roles[0].Role.Skills.Select(use => use.Skill)];
            HashSet<SkillId> second = [.. roles[1].Role.Skills.Select(use => use.Skill)];
            Say("role.compare.shared", null, roles[0].Role.Skills.Select(use => use.Skill).Where(second.Contains));
            Say("role.compare.only", roles[0], roles[0].Role.Skills.Select(use => use.Skill).Where(skill => !second.Contains(skill)));
            Say("role.compare.only", roles[1], roles[1].Role.Skills.Select(use => use.Skill).Where(skill => !first.Contains(skill)));
            string pay = $"{roles[0].Plural} {book.Text("label.and")} {roles[1].Plural}";
            string ask = book.Texts["ask.salary.range"].With("roles", pay);
            answer.Suggest(new Suggestion(ask, ask));
            answer.Suggest(Ask(book, "ask.role.path", roles[1].Title, "", roles[1].Plural));
        }

        Close(answer, question, book, today);

        ImmutableArray<RichText> Row(string label, Func<RoleWords, RichText> cell) => [book.Text(label), .. roles.Select(cell)];

        void Say(string key, RoleWords? role, IEnumerable<SkillId> skills)
        {
            string names = book.Names(skills);
            if (names.Length > 0)
            {
                answer.Paragraph(book.Texts[key].Say(("skills", names), ("role", role?.Title ?? "")));
            }
        }
    }

    /// <summary>Every role, by family, or those of the families asked about with what they are; and for which of them there is pay that the asker may see.</summary>
    public static void List(AnswerBuilder answer, Question question, Phrasebook book, SalaryBook salaries, Audience sees)
    {
        KnowledgeBase knowledge = book.Knowledge;
        RoleWords[] listed = [.. RoleLists.Of(question, knowledge).Select(id => book[id])];
        if (listed.Length > 0)
        {
            answer.Headline(book.Texts["headline.role.list.family"].Say(("families", book.List(question.Families.Select(family => knowledge.Families[family].In(book.Language))))));
            answer.Bullets([.. listed.Select(role => Emphasis.Labelled(role.Title, role.Summary.ToString()))]);
        }
        else
        {
            answer.Headline(book.Texts["headline.role.list"].Say(("count", knowledge.Roles.Count.ToString(CultureInfo.InvariantCulture))));
            answer.Bullets(book.RoleList);
        }

        string paid = book.FirstTitles(Paid(book, salaries, sees).Where(id => listed.Length == 0 || listed.Any(role => role.Role.Id == id)));
        if (paid.Length > 0)
        {
            answer.Paragraph(book.Texts["role.list.pay"].Say(("roles", paid)));
        }

        answer.Suggest(listed.Length > 0 ? listed[0].Next(Intent.RoleList) : book.Help);
    }

    /// <summary>The roles with pay that the asker may see, by title.</summary>
    public static IEnumerable<RoleId> Paid(Phrasebook book, SalaryBook salaries, Audience sees) =>
        salaries.Roles.Where(id => salaries.Of(id).Any(band => SalaryBook.IsFor(band, sees)) && book.Knowledge.Roles.ContainsKey(id))
            .OrderBy(book.Title, StringComparer.Ordinal);

    /// <summary>Sources, staleness and next questions of the roles that an answer is about.</summary>
    public static void Close(AnswerBuilder answer, Question question, Phrasebook book, DateOnly today)
    {
        foreach (RoleId id in question.Roles)
        {
            RoleWords role = book[id];
            answer.Sources(role.Sources);
            if (today > role.Role.ReviewDue)
            {
                answer.Caveat(book.Texts["caveat.stale"].With("role", role.Title, "date", book.Date(role.Role.ReviewDue)));
            }
        }

        answer.Suggest(book[question.Roles[^1]].Next(question.Intent));
    }

    private static void Describe(AnswerBuilder answer, RoleWords role, Question question, RoleSection section, Phrasebook book)
    {
        if (section == RoleSection.Skills)
        {
            DescribeSkills(answer, role, question, book);
            return;
        }

        answer.Add(role.Role.In(book.Language)[section]);
        if (section == RoleSection.Path)
        {
            Neighbours("role.previous", role.Role.Previous);
            Neighbours("role.next", role.Role.Next);
        }

        void Neighbours(string key, ImmutableArray<RoleId> roles)
        {
            if (!roles.IsEmpty)
            {
                answer.Paragraph(book.Texts[key].Say(("roles", book.Titles(roles))));
            }
        }
    }

    private static void DescribeSkills(AnswerBuilder answer, RoleWords role, Question question, Phrasebook book)
    {
        foreach (SkillId asked in question.Skills)
        {
            string key = role.Core.Contains(asked) ? "role.skill.core" : role.Useful.Contains(asked) ? "role.skill.useful" : role.Bonus.Contains(asked) ? "role.skill.bonus" : "role.skill.absent";
            answer.Paragraph(book.Texts[key].Say(("role", role.Plural), ("skill", book.Name(asked))));
        }

        answer.Add(role.SkillList(book));
        answer.Add(role.Role.In(book.Language)[RoleSection.Skills]);
    }

    private static Suggestion Ask(Phrasebook book, string key, string role, string other, string plural = "")
    {
        string ask = book.Texts[key].With("role", role, "other", other, "roles", plural);
        return new Suggestion(ask, ask);
    }
}
