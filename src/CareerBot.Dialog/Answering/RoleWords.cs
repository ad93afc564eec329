using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>What is said of a role whatever was asked: made once for a knowledge base, so that an answer only puts it together.</summary>
internal sealed class RoleWords
{
    private readonly ImmutableArray<Suggestion>[] _next;
    private readonly RichText[] _headlines;
    private AnswerPart? _skillList;

    public RoleWords(Phrasebook book, Role role)
    {
        Role = role;
        RoleText text = role.In(book.Language);
        Title = text.Title;
        Plural = text.Plural;
        Sources = [.. role.Sources.Select(source => new SourceNote($"{source.Title} ({source.Licence}), {book.Date(source.Checked)}"))];
        Choice = new Suggestion(Title, Title);
        Core = Skills(Importance.Core);
        Useful = Skills(Importance.Useful);
        Bonus = Skills(Importance.Bonus);
        Family = book.Knowledge.Families.First(family => family.Id == role.Family).In(book.Language);
        Summary = FirstSentence(text[RoleSection.Overview].OfType<AnswerPart.Paragraph>().Select(part => part.Text.ToString()).FirstOrDefault() ?? "");
        CoreNames = Phrasebook.Commas(Core.Select(skill => book.Knowledge.Skills[skill].In(book.Language).Name));
        NextTitles = Phrasebook.Commas(role.Next.Select(next => book.Knowledge.Roles[next].In(book.Language).Title));
        _headlines = [.. IntentNames.All.Select(name => book.Texts.Find("headline." + name) is { } template ? template.Say(("role", Title), ("roles", Title)) : (RichText)Title)];
        _next =
        [
            .. Enum.GetValues<Intent>().Select(intent => Suggestions(book, intent switch
            {
                Intent.RoleOverview => ["role.responsibilities", "role.skills", "salary.range"],
                Intent.RoleResponsibilities => ["role.skills", "role.path", "salary.range"],
                Intent.RoleSkills => ["role.hiring", "role.path", "salary.range"],
                Intent.RoleHiring => ["role.skills", "role.path", "salary.range"],
                Intent.RoleWhy => ["role.path", "role.skills", "salary.range"],
                Intent.RolePath => ["role.skills", "role.hiring", "salary.range"],
                Intent.SalaryRange => ["salary.compare", "salary.notes", "role.skills"],
                Intent.SalaryCompare => ["salary.range", "salary.notes", "role.overview"],
                Intent.SkillGap => ["role.skills", "role.path", "salary.range"],
                _ => ["role.overview", "role.skills", "salary.range"],
            })),
        ];

        ImmutableArray<SkillId> Skills(Importance importance) => [.. role.Skills.Where(use => use.Importance == importance).Select(use => use.Skill)];
    }

    public Role Role { get; }

    public string Title { get; }

    public string Plural { get; }

    public ImmutableArray<SourceNote> Sources { get; }

    /// <summary>The role as something to pick.</summary>
    public Suggestion Choice { get; }

    public ImmutableArray<SkillId> Core { get; }

    public ImmutableArray<SkillId> Useful { get; }

    public ImmutableArray<SkillId> Bonus { get; }

    /// <summary>The name of its family.</summary>
    public RichText Family { get; }

    /// <summary>The first sentence of the overview.</summary>
    public RichText Summary { get; }

    /// <summary>The names of its core skills.</summary>
    public RichText CoreNames { get; }

    /// <summary>The titles of its usual next steps.</summary>
    public RichText NextTitles { get; }

    /// <summary>What to ask after an answer of an intent.</summary>
    public ImmutableArray<Suggestion> Next(Intent after) => _next[(int)after];

    /// <summary>The headline of an answer of an intent on this role alone.</summary>
    public RichText Headline(Intent intent) => _headlines[(int)intent];

    /// <summary>The skills of the role by importance, as a list.</summary>
    public AnswerPart SkillList(Phrasebook book) => _skillList ??= new AnswerPart.Bullets(
    [
        .. new[] { ("label.core", Core), ("label.useful", Useful), ("label.bonus", Bonus) }
            .Where(group => !group.Item2.IsEmpty)
            .Select(group => Emphasis.Labelled(book.Text(group.Item1), book.Names(group.Item2))),
    ]);

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    private ImmutableArray<Suggestion> Suggestions(Phrasebook book, string[] keys) =>
        [.. keys.Select(key => book.Texts["ask." + key].With("roles", Plural, "role", Title)).Select(ask => new Suggestion(ask, ask))];
}
