using System.Collections.Frozen;

namespace CareerBot.Knowledge.Model;

/// <summary>What the bot says in one language (<c>texts/&lt;code&gt;.yaml</c>), by key.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, TextTemplate> _templates;

    internal Texts(string language, FrozenDictionary<string, TextTemplate> templates)
    {
        Language = language;
        _templates = templates;
    }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>Every key with its template.</summary>
    public IEnumerable<KeyValuePair<string, TextTemplate>> All => _templates;

    /// <summary>The template of a key. All keys of <see cref="TextKeys"/> are there: loading checks it.</summary>
    public TextTemplate this[string key] => _templates[key];

    /// <summary>The template of a key that content may leave out, or null.</summary>
    public TextTemplate? Find(string key) => _templates.GetValueOrDefault(key);
}
