namespace CareerBot.Messages.Catalog;

/// <summary>A role, as a menu shows it.</summary>
/// <param name="Id">The role.</param>
/// <param name="Title">Its title.</param>
public sealed record CatalogRole(RoleId Id, string Title);
