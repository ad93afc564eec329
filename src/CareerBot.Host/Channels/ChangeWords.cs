using CareerBot.Dialog;
using CareerBot.Messages.PayNews;
using CareerBot.Salaries;

namespace CareerBot.Host.Channels;

/// <summary>A change in the words and figures of answers.</summary>
internal static class ChangeWords
{
    /// <summary>The change; null when the knowledge base does not have its role or country any more.</summary>
    public static PayChange? Of(DialogEngine engine, Band? before, Band? after, DateOnly from, string? locale)
    {
        if ((after ?? before) is not { } band || engine.Show(band, locale) is not { } shown)
        {
            return null;
        }

        string subject = shown.LevelName is { } level ? $"{shown.RoleTitle}, {shown.LocationName}, {level}" : $"{shown.RoleTitle}, {shown.LocationName}";
        return new PayChange(
            band.Role, band.Location, band.Level, subject, before is null ? null : engine.Show(before, locale)?.Display, after is null ? null : shown.Display, from);
    }
}
