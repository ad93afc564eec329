using System.Collections.Immutable;
using CareerBot.Dialog;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Web;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages;

/// <summary>One role in full: what the chat knows of it, to read.</summary>
public sealed class RoleModel(CurrentSnapshot current, WebAsker asker, TimeProvider time) : PageModel
{
    private static readonly string[] Asks = ["ask.role.responsibilities", "ask.role.skills", "ask.role.hiring", "ask.role.path", "ask.salary.range"];

    private readonly Snapshot _snapshot = current.Value;

    /// <summary>The role, or null when there is none of that id.</summary>
    public Role? Role { get; private set; }

    /// <summary>Its text.</summary>
    public RoleText Text => Role!.In(Language.Default);

    /// <summary>What the chat says of its pay, or null when nothing is published for the viewer.</summary>
    public Answer? Pay { get; private set; }

    /// <summary>What must be known beside the figures. What the bot says of itself belongs to the chat.</summary>
    public IEnumerable<string> PayNotes => Pay!.Caveats.Select(caveat => caveat.ToString()).Where(caveat => caveat != Texts["disclosure"].ToString());

    /// <summary>Where the text and the figures come from.</summary>
    public IEnumerable<string> Sources => Role!.Sources.Select(source => $"{source.Title} ({source.Licence})").Concat(Pay?.Sources.Select(source => source.Text) ?? []).Distinct();

    /// <summary>What the bot says in the pages' language.</summary>
    public Texts Texts => _snapshot.Engine.Knowledge.Texts[Language.Default];

    /// <summary>The family's name.</summary>
    public string Family => _snapshot.Engine.Knowledge.Families.First(family => family.Id == Role!.Family).In(Language.Default);

    /// <summary>Skills by importance, most important first, each group with its title.</summary>
    public IEnumerable<(string Title, IEnumerable<Skill> Skills)> Skills =>
        new[] { ("label.core", Importance.Core), ("label.useful", Importance.Useful), ("label.bonus", Importance.Bonus) }
            .Select(group => (Texts[group.Item1].ToString(), Role!.Skills.Where(use => use.Importance == group.Item2).Select(use => _snapshot.Engine.Knowledge.Skills[use.Skill])))
            .Where(group => group.Item2.Any());

    /// <summary>Questions on this role that the chat answers.</summary>
    public IEnumerable<string> Questions => Asks.Select(key => Texts[key].With("roles", Text.Plural));

    /// <summary>Shows a role.</summary>
    /// <param name="id">Its id.</param>
    public void OnGet(string id)
    {
        Role = _snapshot.Engine.Knowledge.Roles.GetValueOrDefault(new RoleId(id));
        if (Role is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Pay = RolePay.Of(Role, _snapshot, asker.Sees(User), time.GetUtcNow());
    }

    /// <summary>A section as HTML.</summary>
    public string Html(RoleSection section) => Html(Text[section]);

    /// <summary>The pay ranges as HTML; there must be <see cref="Pay"/>.</summary>
    public string PayHtml() => Html([new AnswerPart.Pay([.. Pay!.Ranges.Where(range => range.Role == Role!.Id)])]);

    /// <summary>What asks for a skill.</summary>
    public string AskFor(Skill skill)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return Texts["ask.skill.explain"].With("skill", skill.In(Language.Default).Name);
    }

    /// <summary>Another role's title.</summary>
    public string TitleOf(RoleId role) => _snapshot.Engine.Knowledge.Roles[role].In(Language.Default).Title;

    private string Html(ImmutableArray<AnswerPart> parts) => HtmlRenderer.Render(
        parts, new AnswerLabels(Texts["label.sources"].ToString(), Texts["label.next"].ToString(), Texts["label.open_end"].ToString()));
}
