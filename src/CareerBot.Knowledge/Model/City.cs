using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A city or region of <c>locations/cities.csv</c>. Pay is kept by country; a city says which.</summary>
public sealed record City(CityId Id, CountryCode Country, NamedPlace Names, Position At);
