namespace CareerBot.Messages.Catalog;

/// <summary>A country, as a menu shows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record CatalogPlace(CountryCode Code, string Name);
