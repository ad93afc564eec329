using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Checking;

/// <summary>Checks that need more than one file: dangling ids, names that mean two things, impossible dates, languages that are half there.</summary>
internal sealed class KnowledgeChecks(KnowledgeParts parts, ProblemList problems, DateOnly today)
{
    private readonly HashSet<RoleId> _roles = [.. parts.Roles.Select(role => role.Id)];
    private readonly HashSet<SkillId> _skills = [.. parts.Skills.Select(skill => skill.Id)];

    public void Run()
    {
        foreach (Role role in parts.Roles)
        {
            CheckRole(role);
        }

        CheckSkills();
        CheckPlaces();
        CheckTitles();
        CheckLanguages();
        CheckQuestions();
        CheckAnswers();
        CheckAliases();
    }

    private static IEnumerable<Located> Aliases(RoleText text) => text.Aliases.Concat(text.WeakAliases);

    private static IEnumerable<Located> Aliases(SkillText text) => text.Aliases.Concat(text.WeakAliases);

    private void CheckRole(Role role)
    {
        RoleReferences written = role.Written!;
        if (!parts.Families.Any(family => family.Id == role.Family) && role.Family.Length > 0)
        {
            problems.Add(written.Family.At, $"There is no family '{role.Family}'.{Nearest.Suggestion(role.Family, parts.Families.Select(family => family.Id))}");
        }

        foreach (Located neighbour in written.Roles)
        {
            CheckRoleId(new RoleId(neighbour.Text), neighbour.At);
        }

        foreach (Located skill in written.Skills.Where(skill => !_skills.Contains(new SkillId(skill.Text)) && skill.Text.Length > 0))
        {
            problems.Add(skill.At, $"There is no skill '{skill}'.{Nearest.Suggestion(skill.Text, _skills.Select(id => id.Value))}");
        }

        foreach (IGrouping<string, Located> twice in written.Skills.GroupBy(skill => skill.Text, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(twice.Last().At, $"The skill '{twice.Key}' is listed twice.");
        }

        if (role.Reviewed > today)
        {
            problems.Add(written.Reviewed, $"The review date {role.Reviewed:yyyy-MM-dd} lies in the future.");
        }

        foreach (SourceReference source in role.Sources.Where(source => source.Checked > today))
        {
            problems.Add(role.At, $"The source '{source.Id}' was checked on {source.Checked:yyyy-MM-dd}, which lies in the future.");
        }
    }

    private void CheckSkills()
    {
        foreach (IGrouping<SkillId, Skill> twice in parts.Skills.GroupBy(skill => skill.Id).Where(group => group.Count() > 1))
        {
            problems.Add(twice.Last().At, $"The skill '{twice.Key}' is there twice; the first stands at {twice.First().At}.");
        }

        foreach (Skill skill in parts.Skills)
        {
            foreach (SkillId related in skill.Related.Where(related => !_skills.Contains(related)))
            {
                problems.Add(skill.At, $"There is no skill '{related}'.{Nearest.Suggestion(related.Value, _skills.Select(id => id.Value))}");
            }
        }
    }

    private void CheckPlaces()
    {
        HashSet<CountryCode> codes = [.. parts.Countries.Select(country => country.Code)];
        foreach (IGrouping<CountryCode, Country> twice in parts.Countries.GroupBy(country => country.Code).Where(group => group.Count() > 1))
        {
            problems.Add(twice.Last().At, $"The country '{twice.Key}' is there twice; the first stands at {twice.First().At}.");
        }

        foreach (IGrouping<CityId, City> twice in parts.Cities.GroupBy(city => city.Id).Where(group => group.Count() > 1))
        {
            problems.Add(twice.Last().At, $"The city '{twice.Key}' is there twice; the first stands at {twice.First().At}.");
        }

        foreach (City city in parts.Cities.Where(city => !codes.Contains(city.Country)))
        {
            problems.Add(city.At, $"There is no country '{city.Country}' in countries.csv.");
        }
    }

    private void CheckTitles()
    {
        foreach (TitleGrammar titles in parts.Titles.Values)
        {
            foreach (ComposedTitle title in titles.Composed)
            {
                foreach (RoleId role in title.Roles)
                {
                    CheckRoleId(role, title.Cores.IsEmpty ? new Position("titles.yaml", 1, 1) : title.Cores[0].At);
                }
            }

            foreach (AmbiguousTitle title in titles.Ambiguous)
            {
                foreach (RoleId role in title.Roles)
                {
                    CheckRoleId(role, title.Titles.IsEmpty ? new Position("titles.yaml", 1, 1) : title.Titles[0].At);
                }
            }
        }
    }

    private void CheckLanguages()
    {
        if (!parts.Languages.ContainsKey(Language.Default))
        {
            problems.Add(new Position($"languages/{Language.Default}.yaml", 1, 1), "The file is missing.");
        }

        foreach (string language in parts.Languages.Keys)
        {
            if (!parts.Texts.ContainsKey(language))
            {
                problems.Add(new Position($"texts/{language}.yaml", 1, 1), $"The file is missing: there is a language '{language}', and nothing to say in it.");
            }

            if (!parts.Phrases.ContainsKey(language))
            {
                problems.Add(new Position($"phrases/{language}", 1, 1), $"The folder is missing: there is a language '{language}', and nothing to understand it by.");
            }
        }
    }

    private void CheckQuestions()
    {
        foreach (ContentQuestion question in parts.Questions)
        {
            if (question.Skill is { } skill && skill.Value.Length > 0 && !_skills.Contains(skill))
            {
                problems.Add(question.At, $"There is no skill '{skill}'.{Nearest.Suggestion(skill.Value, _skills.Select(id => id.Value))}");
            }
        }
    }

    private void CheckAnswers()
    {
        var asked = new Dictionary<(string Question, RoleId? Role, CountryCode? Location), Located>();
        foreach (CuratedAnswer answer in parts.Answers)
        {
            if (answer.Role is { } role)
            {
                CheckRoleId(role, answer.Written.Role);
            }

            if (answer.Location is { } location && parts.Countries.TrueForAll(country => country.Code != location))
            {
                problems.Add(answer.Written.Location, $"There is no country '{location}' in countries.csv.");
            }

            if (answer.Reviewed > today)
            {
                problems.Add(answer.Written.Reviewed, $"The review date {answer.Reviewed:yyyy-MM-dd} lies in the future.");
            }

            foreach (SourceReference source in answer.Sources.Where(source => source.Checked > today))
            {
                problems.Add(answer.At, $"The source '{source.Id}' was checked on {source.Checked:yyyy-MM-dd}, which lies in the future.");
            }

            foreach (Located question in answer.Questions)
            {
                var key = (string.Concat(question.Text.Where(char.IsLetterOrDigit)).ToUpperInvariant(), answer.Role, answer.Location);
                if (!asked.TryAdd(key, question))
                {
                    problems.Add(question.At, $"'{question}' is asked at {asked[key].At} too; a question has one answer for a role and place.");
                }
            }
        }
    }

    private void CheckRoleId(RoleId role, Position at)
    {
        if (!_roles.Contains(role))
        {
            problems.Add(at, $"There is no role '{role}'.{Nearest.Suggestion(role.Value, _roles.Select(id => id.Value))}");
        }
    }

    private void CheckAliases()
    {
        IEnumerable<string> languages = parts.Roles.SelectMany(role => role.Texts.Keys).Concat(parts.Skills.SelectMany(skill => skill.Texts.Keys)).Distinct(StringComparer.Ordinal);
        foreach (string language in languages)
        {
            Unique(parts.Roles.Where(role => role.Texts.ContainsKey(language)).SelectMany(role => Aliases(role.Texts[language]).Select(alias => (role.Id.Value, alias))), "role");
            Unique(parts.Skills.Where(skill => skill.Texts.ContainsKey(language)).SelectMany(skill => Aliases(skill.Texts[language]).Select(alias => (skill.Id.Value, alias))), "skill");
        }

        foreach (Level level in parts.Levels)
        {
            foreach (IGrouping<string, Located> twice in level.In(Language.Default).Aliases.Concat(level.In(Language.Default).WeakAliases).GroupBy(Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                problems.Add(twice.Last().At, $"'{twice.Last()}' is listed twice for the level '{level.Id}'.");
            }
        }
    }

    /// <summary>Names that differ only in case, hyphens and spaces are the same name to the engine.</summary>
    private static string Key(Located alias) => string.Concat(alias.Text.Where(c => c is not (' ' or '-' or '/'))).ToUpperInvariant();

    private void Unique(IEnumerable<(string Owner, Located Alias)> aliases, string what)
    {
        foreach (IGrouping<string, (string Owner, Located Alias)> same in aliases.GroupBy(pair => Key(pair.Alias), StringComparer.Ordinal))
        {
            (string owner, Located first) = same.First();
            foreach ((string other, Located alias) in same.Skip(1).Where(pair => pair.Owner != owner))
            {
                problems.Add(alias.At, $"'{alias}' is an alias of the {what} '{other}' and, at {first.At}, of '{owner}'; an alias means one {what}.");
            }
        }
    }
}
