using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Knowledge.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerBot.Knowledge.Loading;

/// <summary>
/// A YAML mapping read key by key. Whatever is missing, of the wrong shape or not asked for becomes a problem with its place;
/// reading goes on with a harmless value, so that one load finds all problems.
/// </summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlSource _source;

    private YamlMap(YamlMappingNode node, YamlSource source)
    {
        _source = source;
        At = source.PositionOf(node.Start);
        foreach ((YamlNode key, YamlNode value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } scalar)
            {
                _entries[name] = (scalar, value);
            }
            else
            {
                source.Problems.Add(source.PositionOf(key.Start), "A key must be a plain word.");
            }
        }
    }

    /// <summary>Where the mapping begins.</summary>
    public Position At { get; }

    /// <summary>Parses a document that must be a mapping; null, and a problem, when it is not.</summary>
    public static YamlMap? Parse(string yaml, YamlSource source)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new YamlMap(root, source);
            }

            source.Problems.Add(source.PositionOf(Mark.Empty), "The file must hold one YAML mapping (lines of 'key: value').");
        }
        catch (YamlException error)
        {
            source.Problems.Add(source.PositionOf(error.Start), $"This is not well-formed YAML: {OneLine(error.Message)}");
        }

        return null;
    }

    /// <summary>Where a key's value stands, or where the mapping begins when the key is absent.</summary>
    public Position PositionOf(string key) => _entries.TryGetValue(key, out var entry) ? _source.PositionOf(entry.Value.Start) : At;

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string key)
    {
        Located text = Word(key);
        return text.Text;
    }

    /// <summary>A text that must be there and not be empty, with its place.</summary>
    public Located Word(string key)
    {
        if (Scalar(key) is { } scalar)
        {
            if (!string.IsNullOrWhiteSpace(scalar.Value))
            {
                return new Located(scalar.Value.Trim(), _source.PositionOf(scalar.Start));
            }

            _source.Problems.Add(_source.PositionOf(scalar.Start), $"'{key}' is empty; write a value.");
        }
        else if (!_entries.ContainsKey(key))
        {
            _source.Problems.Add(At, $"'{key}' is missing.");
        }

        return new Located("", At);
    }

    /// <summary>A text that may be absent.</summary>
    public string Text(string key, string absent) => Scalar(key)?.Value?.Trim() ?? absent;

    /// <summary>A date as 2026-11-24 that must be there.</summary>
    public DateOnly Date(string key)
    {
        Located text = Word(key);
        if (text.Text.Length == 0)
        {
            return DateOnly.MinValue;
        }

        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        _source.Problems.Add(text.At, $"'{text.Text}' is not a date; write '{key}' as year-month-day, such as 2026-11-24.");
        return DateOnly.MinValue;
    }

    /// <summary>A whole number within bounds; the given value when the key is absent.</summary>
    public int Number(string key, int absent, int least, int most)
    {
        if (Scalar(key) is not { } scalar)
        {
            return absent;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        _source.Problems.Add(_source.PositionOf(scalar.Start), $"'{scalar.Value}' does not fit '{key}'; write a whole number from {least} to {most}.");
        return absent;
    }

    /// <summary>true or false; false when the key is absent.</summary>
    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return false;
        }

        if (bool.TryParse(scalar.Value, out bool flag))
        {
            return flag;
        }

        _source.Problems.Add(_source.PositionOf(scalar.Start), $"'{scalar.Value}' does not fit '{key}'; write true or false.");
        return false;
    }

    /// <summary>A list of words; empty when the key is absent.</summary>
    public ImmutableArray<Located> Words(string key)
    {
        var words = ImmutableArray.CreateBuilder<Located>();
        foreach (YamlNode node in Items(key))
        {
            if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
            {
                words.Add(new Located(value.Trim(), _source.PositionOf(node.Start)));
            }
            else
            {
                _source.Problems.Add(_source.PositionOf(node.Start), $"'{key}' must be a list of words or sentences.");
            }
        }

        return words.ToImmutable();
    }

    /// <summary>A list of mappings; empty when the key is absent. The caller finishes each.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        foreach (YamlNode node in Items(key))
        {
            if (node is YamlMappingNode map)
            {
                yield return new YamlMap(map, _source);
            }
            else
            {
                _source.Problems.Add(_source.PositionOf(node.Start), $"Each entry of '{key}' must be a mapping (lines of 'key: value').");
            }
        }
    }

    /// <summary>A mapping below this one; null when the key is absent or is no mapping.</summary>
    public YamlMap? Map(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is YamlMappingNode map)
        {
            return new YamlMap(map, _source);
        }

        _source.Problems.Add(_source.PositionOf(entry.Value.Start), $"'{key}' must be a mapping (lines of 'key: value').");
        return null;
    }

    /// <summary>All keys with their places, for mappings whose keys are free.</summary>
    public IEnumerable<Located> Keys() => _entries.Select(entry => new Located(entry.Key, _source.PositionOf(entry.Value.Key.Start)));

    /// <summary>Reports a problem at a key's value.</summary>
    public void Report(string key, string message) => _source.Problems.Add(PositionOf(key), message);

    /// <summary>Says of every key that nobody asked for that it is unknown.</summary>
    public void Finish()
    {
        foreach ((string key, (YamlScalarNode node, _)) in _entries)
        {
            if (!_asked.Contains(key))
            {
                _source.Problems.Add(_source.PositionOf(node.Start), $"Unknown key '{key}'.{Nearest.Suggestion(key, _asked)}");
            }
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.') + ".";

    private YamlScalarNode? Scalar(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is YamlScalarNode scalar)
        {
            return scalar;
        }

        _source.Problems.Add(_source.PositionOf(entry.Value.Start), $"'{key}' must be a single value, not a list or mapping.");
        return null;
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
        {
            return [];
        }

        if (entry.Value is YamlSequenceNode list)
        {
            return list.Children;
        }

        if (entry.Value is not YamlScalarNode { Value: "" or null })
        {
            _source.Problems.Add(_source.PositionOf(entry.Value.Start), $"'{key}' must be a list (lines of '- entry', or [a, b]).");
        }

        return [];
    }
}
