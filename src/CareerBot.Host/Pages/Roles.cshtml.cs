using CareerBot.Dialog;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Web;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages;

/// <summary>Every role, by family.</summary>
public sealed class RolesModel(CurrentSnapshot current, WebAsker asker) : PageModel
{
    private readonly Snapshot _snapshot = current.Value;

    /// <summary>How many roles there are.</summary>
    public int Count => _snapshot.Engine.Knowledge.Roles.Count;

    /// <summary>Families in the order of listing, each with its roles.</summary>
    public IEnumerable<(string Name, IEnumerable<Role> Roles)> Families => _snapshot.Engine.Knowledge.Families
        .Select(family => (family.In(Language.Default), RolesOf(family)))
        .Where(family => family.Item2.Any());

    /// <summary>What a role is, in its first sentence.</summary>
    public static string Summary(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        string text = role.In(Language.Default)[RoleSection.Overview].OfType<AnswerPart.Paragraph>().FirstOrDefault()?.Text.ToString() ?? "";
        return text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;
    }

    /// <summary>Whether the viewer may see pay of a role.</summary>
    public bool HasPay(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return RolePay.IsPublished(role.Id, _snapshot.Book, asker.Sees(User));
    }

    private IEnumerable<Role> RolesOf(Family family) => _snapshot.Engine.Knowledge.RoleOrder
        .Select(id => _snapshot.Engine.Knowledge.Roles[id])
        .Where(role => role.Family == family.Id);
}
