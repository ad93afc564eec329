using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Host.Api;

/// <summary>A role in the list.</summary>
public sealed record RoleSummary(string Id, string Title, string Family)
{
    /// <summary>Puts a role into the API's shape.</summary>
    public static RoleSummary Of(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new RoleSummary(role.Id.Value, role.In(Language.Default).Title, role.Family);
    }
}

/// <summary>A skill that a role uses: core, useful or bonus.</summary>
public sealed record RoleSkill(string Id, string Importance);

/// <summary>A role in full. Sections are plain text by name; list items stand on lines of their own.</summary>
public sealed record RoleDetail(
    string Id,
    string Title,
    string Family,
    IReadOnlyList<RoleSkill> Skills,
    IReadOnlyList<string> Next,
    IReadOnlyDictionary<string, string> Sections,
    IReadOnlyList<string> Sources,
    DateOnly Reviewed)
{
    /// <summary>Puts a role into the API's shape.</summary>
    public static RoleDetail Of(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        RoleText text = role.In(Language.Default);
        return new RoleDetail(
            role.Id.Value,
            text.Title,
            role.Family,
            [.. role.Skills.Select(use => new RoleSkill(use.Skill.Value, NameOf(use.Importance)))],
            [.. role.Next.Select(id => id.Value)],
            Enum.GetValues<RoleSection>().ToDictionary(NameOf, section => PlainText(text[section])),
            [.. role.Sources.Select(source => $"{source.Title} ({source.Licence})")],
            role.Reviewed);
    }

    private static string NameOf<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string PlainText(IEnumerable<AnswerPart> parts) => string.Join('\n', parts.SelectMany(part => part switch
    {
        AnswerPart.Paragraph paragraph => [paragraph.Text.ToString()],
        AnswerPart.Bullets bullets => bullets.Items.Select(item => $"- {item}"),
        _ => Enumerable.Empty<string>(),
    }));
}
