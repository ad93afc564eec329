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
}
