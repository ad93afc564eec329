using System.Collections.Immutable;

namespace CareerBot.Messages.Catalog;

/// <summary>Roles that belong together.</summary>
/// <param name="Name">The family's name.</param>
/// <param name="Roles">Its roles.</param>
public sealed record CatalogFamily(string Name, ImmutableArray<CatalogRole> Roles);
