using CareerBot.Host.Console;
using CareerBot.Host.Knowledge;
using CareerBot.Messages;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Where the book has bands and where not.</summary>
public sealed class CoverageModel(CurrentSnapshot current) : ConsolePage
{
    /// <summary>The map of today.</summary>
    public CoverageMap Map { get; } = CoverageMap.Of(current.Value.Book, current.Value.Engine.Knowledge);

    /// <summary>What a level is called here.</summary>
    public static string LevelName(LevelId? level) => level?.Value ?? "all levels";

    /// <summary>A mark in a word.</summary>
    public static string Say(Coverage mark) => mark switch { Coverage.Present => "there", Coverage.Stale => "old or undated", _ => "missing" };

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
