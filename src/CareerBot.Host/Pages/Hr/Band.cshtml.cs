using CareerBot.Host.Console;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>The history of one band.</summary>
public sealed class BandModel(PublishedBook published, SalaryDesk desk, CurrentSnapshot current, PayVocabularies vocabularies) : ConsolePage
{
    /// <summary>What the band is for.</summary>
    public string Title { get; private set; } = "";

    /// <summary>All statements, by the day that they begin.</summary>
    public IReadOnlyList<BookEntry> Entries { get; private set; } = [];

    /// <summary>What is in force today; null when nothing is.</summary>
    public BookEntry? Now { get; private set; }

    /// <summary>The chart, or null.</summary>
    public BandTimeline? Timeline { get; private set; }

    /// <summary>The chart as it is read out.</summary>
    public string Spoken => "History: " + string.Join("; ", Entries.Select(entry => $"from {Money.Day(entry.InForceFrom)} {(entry.Ends ? "none" : Money.Range(entry.Band))}"));

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string? role, string? place, string? level)
    {
        IPayVocabulary names = vocabularies.For(current.Value.Engine);
        if (role is null || place is null || names.Role(role) is not { } known || names.Place(place) is not { } where)
        {
            return NotFound();
        }

        var key = new BandKey(known, where.Country, where.City, string.IsNullOrEmpty(level) ? null : new LevelId(level));
        Title = new BandNames(current.Value.Engine.Knowledge).Of(key);
        Entries = published.Current.History.StatementsOn(key).ToArray();
        Now = published.Current.History.At(desk.Today).Find(key);
        Timeline = Entries.Count > 0 ? BandTimeline.Of(Entries, desk.Today) : null;
        return Entries.Count > 0 ? Page() : NotFound();
    }
}
