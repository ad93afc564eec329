using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A country of <c>locations/countries.csv</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217, what people are paid in there.</param>
/// <param name="Names">Its names.</param>
/// <param name="At">Where it stands.</param>
public sealed record Country(CountryCode Code, string Currency, NamedPlace Names, Position At);
