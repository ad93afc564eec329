using CareerBot.Dialog;
using CareerBot.Dialog.Pay;
using CareerBot.Salaries.Import;

namespace CareerBot.Host.Pay;

/// <summary>The names that files may use, made once for each engine: knowledge changes rarely, files come in rows.</summary>
public sealed class PayVocabularies
{
    private volatile Known? _last;

    /// <summary>The names that an engine knows.</summary>
    public IPayVocabulary For(DialogEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        Known? last = _last;
        if (last is null || last.Engine != engine)
        {
            _last = last = new Known(engine, new KnowledgePayVocabulary(engine.Knowledge));
        }

        return last.Vocabulary;
    }

    private sealed record Known(DialogEngine Engine, IPayVocabulary Vocabulary);
}
