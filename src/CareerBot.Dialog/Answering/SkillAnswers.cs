using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Answers on skills, from their files and from the roles that list them.</summary>
internal static class SkillAnswers
{
    public static void Explain(AnswerBuilder answer, Question question, Phrasebook book)
    {
        foreach (SkillId id in question.Skills)
        {
            SkillWords skill = book[id];
            answer.Headline(book.Texts["headline.skill.explain"].Say(("skill", skill.Name)));
            answer.Paragraph(skill.What);
            answer.Paragraph(skill.Why);
            RolesOf(answer, id, book);
            if (!skill.Skill.Related.IsEmpty)
            {
                answer.Paragraph(book.Texts["skill.related"].Say(("skills", book.Names(skill.Skill.Related))));
            }

            answer.Sources(skill.Sources);
            answer.Suggest(skill.Next);
        }
    }

    public static void Roles(AnswerBuilder answer, Question question, Phrasebook book)
    {
        if (question.Skills.Length > 1)
        {
            string skills = book.List(question.Skills.Select(book.Name));
            string titles = book.Titles(RoleLists.Of(question, book.Knowledge));
            answer.Headline(book.Texts["headline.skill.roles"].Say(("skill", skills)));
            answer.Paragraph(titles.Length > 0 ? book.Texts["skill.roles.all"].Say(("roles", titles)) : book.Texts["skill.roles.all.none"].Say(("skills", skills)));
        }

        foreach (SkillId id in question.Skills)
        {
            SkillWords skill = book[id];
            answer.Headline(book.Texts["headline.skill.roles"].Say(("skill", skill.Name)));
            RolesOf(answer, id, book);
            answer.Sources(skill.Sources);
            answer.Suggest(skill.Explain);
            foreach (RoleId role in book.Knowledge.RolesOfSkill.GetValueOrDefault(id, []).Take(2))
            {
                answer.Suggest(book[role].Next(Intent.RoleSkills)[0]);
            }
        }
    }

    /// <summary>What somebody with some skills still needs for a role.</summary>
    public static void Gap(AnswerBuilder answer, Question question, Phrasebook book, DateOnly today)
    {
        foreach (RoleId id in question.Roles)
        {
            RoleWords role = book[id];
            answer.Headline(book.Texts["headline.skill.gap"].Say(("role", role.Title)));
            if (question.Skills.IsEmpty)
            {
                answer.Paragraph(book.Texts["skill.gap.ask"].Say());
                answer.Add(role.SkillList(book));
                continue;
            }

            HashSet<SkillId> has = [.. question.Skills];
            Say("skill.gap.have", question.Skills.Where(skill => role.Role.Skills.Any(use => use.Skill == skill)));
            Say("skill.gap.unlisted", question.Skills.Where(skill => role.Role.Skills.All(use => use.Skill != skill)));
            if (!Say("skill.gap.core", role.Core.Where(skill => !has.Contains(skill))))
            {
                answer.Paragraph(book.Texts["skill.gap.complete"].Say());
            }

            Say("skill.gap.useful", role.Useful.Where(skill => !has.Contains(skill)));
            Say("skill.gap.bonus", role.Bonus.Where(skill => !has.Contains(skill)));
        }

        RoleAnswers.Close(answer, question, book, today);

        bool Say(string key, IEnumerable<SkillId> skills)
        {
            string names = book.Names(skills);
            if (names.Length > 0)
            {
                answer.Paragraph(book.Texts[key].Say(("skills", names)));
            }

            return names.Length > 0;
        }
    }

    private static void RolesOf(AnswerBuilder answer, SkillId id, Phrasebook book)
    {
        ImmutableArray<RoleId> roles = book.Knowledge.RolesOfSkill.GetValueOrDefault(id, []);
        if (roles.IsEmpty)
        {
            answer.Paragraph(book.Texts["skill.roles.none"].Say(("skill", book.Name(id))));
            return;
        }

        Say("skill.roles.core", roles.Where(role => book[role].Core.Contains(id)));
        Say("skill.roles.useful", roles.Where(role => book[role].Useful.Contains(id)));
        Say("skill.roles.bonus", roles.Where(role => book[role].Bonus.Contains(id)));

        void Say(string key, IEnumerable<RoleId> some)
        {
            string titles = book.Titles(some);
            if (titles.Length > 0)
            {
                answer.Paragraph(book.Texts[key].Say(("roles", titles)));
            }
        }
    }
}
