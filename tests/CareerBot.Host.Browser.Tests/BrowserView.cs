using Microsoft.Playwright;

namespace CareerBot.Host.Browser.Tests;

/// <summary>How somebody looks at a page.</summary>
/// <param name="Script">Whether scripts run.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Width">Of the window, in pixels.</param>
/// <param name="Height">Of the window, in pixels.</param>
internal sealed record BrowserView(bool Script = true, ColorScheme Scheme = ColorScheme.Light, int Width = 1280, int Height = 860)
{
    /// <summary>A window on a desk.</summary>
    public static readonly BrowserView Desk = new();

    /// <summary>A small phone.</summary>
    public static readonly BrowserView Phone = new(Width: 360, Height: 740);
}
