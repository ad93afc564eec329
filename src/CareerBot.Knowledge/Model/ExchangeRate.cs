namespace CareerBot.Knowledge.Model;

/// <summary>A dated rate of <c>exchange-rates.csv</c>: the only way in which an amount is ever converted.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="UnitsPerUsd">How many units one US dollar bought.</param>
/// <param name="Year">The year that the rate is an average of.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ExchangeRate(string Currency, decimal UnitsPerUsd, int Year, string Source);
