using System.Collections.Immutable;
using System.Text;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A sentence with <c>{placeholders}</c>, parsed once at load.</summary>
public sealed class TextTemplate
{
    private readonly ImmutableArray<(string Text, bool IsSlot)> _pieces;

    private TextTemplate(string source, ImmutableArray<(string Text, bool IsSlot)> pieces, Position at)
    {
        Source = source;
        _pieces = pieces;
        At = at;
    }

    /// <summary>As written.</summary>
    public string Source { get; }

    /// <summary>Where it stands.</summary>
    public Position At { get; }

    /// <summary>The names of its placeholders.</summary>
    public IEnumerable<string> Slots => _pieces.Where(piece => piece.IsSlot).Select(piece => piece.Text);

    /// <summary>Parses a sentence; a brace without its partner is kept as text.</summary>
    public static TextTemplate Parse(string source, Position at)
    {
        var pieces = ImmutableArray.CreateBuilder<(string, bool)>();
        int start = 0;
        while (start < source.Length)
        {
            int open = source.IndexOf('{', start);
            int close = open < 0 ? -1 : source.IndexOf('}', open);
            if (close < 0)
            {
                pieces.Add((source[start..], false));
                break;
            }

            if (open > start)
            {
                pieces.Add((source[start..open], false));
            }

            pieces.Add((source[(open + 1)..close], true));
            start = close + 1;
        }

        return new TextTemplate(source, pieces.ToImmutable(), at);
    }

    /// <summary>The sentence without placeholders.</summary>
    public override string ToString() => Source;

    /// <summary>Fills one placeholder.</summary>
    public string With(string slot, string value) => Fill([(slot, value)]);

    /// <summary>Fills two placeholders.</summary>
    public string With(string slot, string value, string slot2, string value2) => Fill([(slot, value), (slot2, value2)]);

    /// <summary>Fills three placeholders.</summary>
    public string With(string slot, string value, string slot2, string value2, string slot3, string value3) =>
        Fill([(slot, value), (slot2, value2), (slot3, value3)]);

    /// <summary>Fills placeholders by name; one that is not given stays empty.</summary>
    public string Fill(params ReadOnlySpan<(string Slot, string Value)> values)
    {
        if (_pieces.Length == 1 && !_pieces[0].IsSlot)
        {
            return Source;
        }

        return Filled(values, null);
    }

    /// <summary>Fills placeholders as <see cref="Fill"/> does, for a sentence that may be worded otherwise: it remembers where its facts stand.</summary>
    public RichText Say(params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var facts = ImmutableArray.CreateBuilder<FactSpan>(_pieces.Length);
        return RichText.Sentence(Filled(values, facts), facts.DrainToImmutable());
    }

    private string Filled(ReadOnlySpan<(string Slot, string Value)> values, ImmutableArray<FactSpan>.Builder? facts)
    {
        var text = new StringBuilder(Source.Length + 32);
        foreach ((string piece, bool isSlot) in _pieces)
        {
            string said = isSlot ? ValueOf(piece, values) : piece;
            if (isSlot && said.Length > 0)
            {
                facts?.Add(new FactSpan(text.Length, said.Length, FactKinds.OfSlot(piece)));
            }

            text.Append(said);
        }

        return text.ToString();
    }

    private static string ValueOf(string slot, ReadOnlySpan<(string Slot, string Value)> values)
    {
        foreach ((string name, string value) in values)
        {
            if (name == slot)
            {
                return value;
            }
        }

        return "";
    }
}
