namespace CareerBot.Messages;

/// <summary>How a run of text is set. Renderers translate it to their channel's marks.</summary>
public enum TextStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Important.</summary>
    Bold,

    /// <summary>Stressed, or a title of a work.</summary>
    Italic,

    /// <summary>Code or a name typed literally.</summary>
    Code,
}

/// <summary>A stretch of text in one style. It never holds channel markup: renderers escape it.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">How they are set.</param>
public readonly record struct TextRun(string Text, TextStyle Style = TextStyle.Plain);
