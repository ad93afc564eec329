namespace CareerBot.Messages.Rendering;

/// <summary>Names a range among others: only what tells it apart is said.</summary>
public static class RangeLabel
{
    /// <summary>"Germany", "Germany, Senior", or "Backend Engineer, Germany" where several roles are shown.</summary>
    public static string Of(PayRange range, AnswerPart.Pay among)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(among);
        bool severalRoles = among.Ranges.Any(other => other.Role != range.Role);
        string label = severalRoles ? $"{range.RoleTitle}, {range.LocationName}" : range.LocationName;
        return range.LevelName is null ? label : $"{label}, {range.LevelName}";
    }

    /// <summary>What stands above the ranges of a currency: the role, where all ranges shown are of one, and the currency of the scale.</summary>
    public static string Caption(IGrouping<string, PayRange> currency, AnswerPart.Pay among)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(among);
        PayRange first = among.Ranges[0];
        return among.Ranges.All(range => range.Role == first.Role) ? $"{first.RoleTitle} · {currency.Key}" : currency.Key;
    }

    /// <summary>The figures as they are read out: a plus at the end is often left out by a screen reader.</summary>
    public static string Spoken(PayRange range, AnswerLabels labels)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(labels);
        return range.OpenEnded ? $"{range.Display.TrimEnd('+')} {labels.OpenEnd}" : range.Display;
    }
}
