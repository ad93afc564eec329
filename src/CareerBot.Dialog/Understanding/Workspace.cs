using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding;

/// <summary>Everything that reading one message needs and nobody needs after it. Reused, so that a turn allocates only its answer.</summary>
internal sealed class Workspace
{
    private ulong[] _cuesStarting = new ulong[256];
    private ulong[] _cuesEnding = new ulong[256];
    private bool[] _covered = new bool[256];
    private char[] _modelText = new char[1024];
    private int _modelLength;
    private float[] _scores = [];

    /// <summary>The day that the message came: what "last year" counts from. In phrases any day will do.</summary>
    public DateOnly Today { get; set; } = new(2026, 1, 1);

    public TokenList Tokens { get; } = new();

    /// <summary>Mentions in the order of the text, without overlaps, but for levels within titles.</summary>
    public List<Mention> Mentions { get; } = new(32);

    /// <summary>Mentions that may still be dropped for longer ones.</summary>
    public List<Mention> Candidates { get; } = new(64);

    public List<Clause> Clauses { get; } = new(16);

    /// <summary>The words of a clause as the statistical part reads them.</summary>
    public ReadOnlySpan<char> ModelText => _modelText.AsSpan(0, _modelLength);

    public void Clear()
    {
        Tokens.Clear();
        Mentions.Clear();
        Candidates.Clear();
        Clauses.Clear();
        _modelLength = 0;
    }

    /// <summary>Makes room for the cues of all tokens.</summary>
    public void ClearCues()
    {
        int count = Tokens.Count;
        if (_cuesStarting.Length < count + 1)
        {
            _cuesStarting = new ulong[count * 2];
            _cuesEnding = new ulong[count * 2];
            _covered = new bool[count * 2];
        }

        Array.Clear(_cuesStarting, 0, count + 1);
        Array.Clear(_cuesEnding, 0, count + 1);
        Array.Clear(_covered, 0, count + 1);
    }

    public void AddCue(CueKind kind, int start, int length)
    {
        _cuesStarting[start] |= 1UL << (int)kind;
        _cuesEnding[start + length - 1] |= 1UL << (int)kind;
    }

    /// <summary>Whether a cue of the kind begins at a token.</summary>
    public bool CueStarts(int token, CueKind kind) => token >= 0 && token < Tokens.Count && (_cuesStarting[token] >> (int)kind & 1) != 0;

    /// <summary>Whether a cue of the kind ends at a token.</summary>
    public bool CueEnds(int token, CueKind kind) => token >= 0 && token < Tokens.Count && (_cuesEnding[token] >> (int)kind & 1) != 0;

    /// <summary>Whether an accepted mention covers a token.</summary>
    public bool IsCovered(int token) => token >= 0 && token < Tokens.Count && _covered[token];

    public void Cover(in Mention mention)
    {
        for (int i = mention.Start; i < mention.End; i++)
        {
            _covered[i] = true;
        }
    }

    /// <summary>The accepted mention that covers a token; false when there is none.</summary>
    public bool TryMentionAt(int token, out Mention mention)
    {
        foreach (Mention candidate in Mentions)
        {
            if (candidate.Covers(token))
            {
                mention = candidate;
                return true;
            }
        }

        mention = default;
        return false;
    }

    /// <summary>So many zeros to add scores up in.</summary>
    public Span<float> Scores(int count)
    {
        if (_scores.Length < count)
        {
            _scores = new float[count];
        }

        Array.Clear(_scores, 0, count);
        return _scores.AsSpan(0, count);
    }

    public void ClearModelText() => _modelLength = 0;

    public void AddModelWord(ReadOnlySpan<char> word)
    {
        while (_modelLength + word.Length + 1 > _modelText.Length)
        {
            Array.Resize(ref _modelText, _modelText.Length * 2);
        }

        if (_modelLength > 0)
        {
            _modelText[_modelLength++] = ' ';
        }

        word.CopyTo(_modelText.AsSpan(_modelLength));
        _modelLength += word.Length;
    }
}
