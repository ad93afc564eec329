namespace CareerBot.Storage.Tables;

/// <summary>Keeps one of all equal texts while a book is loaded.</summary>
internal sealed class TextPool
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public string One(string text)
    {
        if (_texts.TryGetValue(text, out string? known))
        {
            return known;
        }

        _texts.Add(text);
        return text;
    }
}
