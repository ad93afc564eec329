using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>
/// By when a request for pay information must be answered, by country; section <c>PayInformation</c>. Laws change, so they are configuration
/// with a source and the day that it was checked, never code.
/// </summary>
public sealed class PayInformationOptions
{
    /// <summary>The rule where no country is said, or none of its own is set.</summary>
    public PayInformationRule Default { get; set; } = new();

    /// <summary>Rules by ISO 3166-1 alpha-2 code.</summary>
    public Dictionary<string, PayInformationRule> Countries { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule of a country, or the default.</summary>
    public PayInformationRule For(string? country) => country is not null && Countries.TryGetValue(country, out PayInformationRule? rule) ? rule : Default;
}

/// <summary>One rule.</summary>
public sealed class PayInformationRule
{
    /// <summary>What it is, in words that HR reads: the law and what it asks.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Months that the employer has; null where no law sets a time.</summary>
    public int? Months { get; set; }

    /// <summary>When somebody last looked whether it is still so.</summary>
    public DateOnly? Checked { get; set; }

    /// <summary>The rule with the day of its check, as it is kept with a request.</summary>
    public string Written => Checked is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Rule} (checked {day:yyyy-MM-dd})") : Rule;
}

/// <summary>Checks <see cref="PayInformationOptions"/> at start.</summary>
internal sealed class PayInformationOptionsValidator : IValidateOptions<PayInformationOptions>
{
    private const int MostMonths = 24;

    private const int CodeLength = 2;

    public ValidateOptionsResult Validate(string? name, PayInformationOptions options)
    {
        var problems = new List<string>();
        foreach ((string key, PayInformationRule rule) in options.Countries.Select(pair => ($"PayInformation:Countries:{pair.Key}", pair.Value)).Prepend(("PayInformation:Default", options.Default)))
        {
            if (string.IsNullOrWhiteSpace(rule.Rule))
            {
                problems.Add($"{key}:Rule is empty; name the law and what it asks.");
            }

            if (rule.Months is < 1 or > MostMonths)
            {
                problems.Add($"{key}:Months is {rule.Months}; it must be from 1 to {MostMonths}, or absent where no law sets a time.");
            }
        }

        problems.AddRange(options.Countries.Keys.Where(code => code.Length != CodeLength || !code.All(char.IsAsciiLetter)).Select(code => $"PayInformation:Countries:{code} is no country code of two letters."));
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
