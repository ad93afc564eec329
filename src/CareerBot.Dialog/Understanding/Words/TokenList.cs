namespace CareerBot.Dialog.Understanding.Words;

/// <summary>The tokens of one message with their letters. Reused from message to message, so that reading allocates nothing.</summary>
internal sealed class TokenList
{
    private char[] _letters = new char[1024];
    private Token[] _tokens = new Token[256];
    private int _letterCount;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>All letters, tokens parted by single spaces.</summary>
    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _letterCount);

    public Span<Token> All => _tokens.AsSpan(0, Count);

    public ref Token this[int index] => ref _tokens[index];

    public void Clear()
    {
        Count = 0;
        _letterCount = 0;
    }

    /// <summary>The folded letters of a token.</summary>
    public ReadOnlySpan<char> Text(int index) => _letters.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>The folded letters of neighbouring tokens, parted by spaces.</summary>
    public string Text(int start, int length)
    {
        int from = _tokens[start].Start;
        Token last = _tokens[start + length - 1];
        return last.Start >= from ? new string(_letters, from, last.Start + last.Length - from) : Joined(start, length);
    }

    public void Add(ReadOnlySpan<char> letters, TokenFlags flags)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        while (_letterCount + letters.Length + 1 > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        if (_letterCount > 0)
        {
            _letters[_letterCount++] = ' ';
        }

        letters.CopyTo(_letters.AsSpan(_letterCount));
        _tokens[Count++] = new Token { Start = _letterCount, Length = letters.Length, Flags = flags, Word = Token.NoWord, Stem = Token.NoWord, Correction = Token.NoWord };
        _letterCount += letters.Length;
    }

    /// <summary>The last two tokens with the space between them, as one stretch of letters.</summary>
    public ReadOnlySpan<char> LastTwo()
    {
        Token first = _tokens[Count - 2];
        return _letters.AsSpan(first.Start, _letterCount - first.Start);
    }

    /// <summary>Makes one token of the last two.</summary>
    public void JoinLastTwo()
    {
        ref Token first = ref _tokens[Count - 2];
        Token second = _tokens[Count - 1];
        int gap = first.Start + first.Length;
        _letters.AsSpan(second.Start, second.Length).CopyTo(_letters.AsSpan(gap));
        first.Length += second.Length;
        first.Flags |= second.Flags & TokenFlags.BeforeQuestionMark;
        _letterCount = gap + second.Length;
        Count--;
    }

    /// <summary>Takes the last token away.</summary>
    public void RemoveLast()
    {
        Count--;
        _letterCount = Math.Max(0, _tokens[Count].Start - 1);
    }

    /// <summary>Notes that a question mark follows the last token.</summary>
    public void MarkQuestion()
    {
        if (Count > 0)
        {
            _tokens[Count - 1].Flags |= TokenFlags.BeforeQuestionMark;
        }
    }

    private string Joined(int start, int length) => string.Join(' ', Enumerable.Range(start, length).Select(i => Text(i).ToString()));
}
