using CareerBot.Host.Console;
using CareerBot.Host.Knowledge;
using CareerBot.Messages;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Where the book has bands and where not.</summary>
public sealed class CoverageModel(CurrentSnapshot current) : ConsolePage
{
    /// <summary>The map of today.</summary>
    public CoverageMap Map { get; } = CoverageMap.Of(current.Value.Book, current.Value.Engine.Knowledge);

    /// <summary>What roles, places and levels are called.</summary>
    public BandNames Names { get; } = new(current.Value.Engine.Knowledge);

    /// <summary>The letter that stands for a level.</summary>
    public string Letter(LevelId? level) => level is null ? "∗" : Names.Level(level)[..1];

    /// <summary>A mark in a word.</summary>
    public static string Say(Coverage mark) => mark switch { Coverage.Present => "there", Coverage.Stale => "older than 18 months, or undated", _ => "missing" };

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
