using System.Collections.Frozen;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Words;

/// <summary>Cuts a text into folded words. Everything that is a matter of language (shorthand, compounds, endings) comes from its file.</summary>
internal sealed class Tokenizer
{
    private const int LongestWord = 48;
    private const char RegionalLead = '\uD83C';
    private const char FirstRegional = '\uDDE6';
    private const char LastRegional = '\uDDFF';
    private const int FlagLength = 4;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _shorthand;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _compounds;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _joinedEndings;

    public Tokenizer(Language language)
    {
        _joinedEndings = language.JoinedEndings.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _compounds = language.Compounds.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _shorthand = language.Shorthand
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the words of a text to a list that was cleared.</summary>
    /// <param name="text">Raw chat text.</param>
    /// <param name="tokens">Receives the words.</param>
    /// <param name="placeholders">Whether <c>{role}</c> is one word, as in phrases; in what people type a brace means nothing.</param>
    public void Read(string text, TokenList tokens, bool placeholders = false) =>
        Read(Folding.Decompose(text).AsSpan(), tokens, TokenFlags.AfterSentence, placeholders, depth: 0);

    private TokenFlags Read(ReadOnlySpan<char> text, TokenList tokens, TokenFlags gap, bool placeholders, int depth)
    {
        Span<char> word = stackalloc char[LongestWord];
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            int skip = ChatMarkup.SkipAt(text[i..], out Range read);
            if (skip > 0)
            {
                ReadOnlySpan<char> label = text[i..][read];
                if (!label.IsEmpty && depth == 0)
                {
                    gap = Read(label, tokens, gap, placeholders: false, depth + 1);
                }

                i += skip;
            }
            else if (placeholders && c == '{' && text[i..].IndexOf('}') is > 0 and var close)
            {
                tokens.Add(text.Slice(i, close + 1), gap);
                gap = TokenFlags.None;
                i += close + 1;
                if (i < text.Length && text[i] == '\'')
                {
                    gap = TokenFlags.AfterApostrophe;
                    i++;
                }
            }
            else if (IsFlag(text[i..]))
            {
                Emit(FlagWord([(char)(text[i + 1] - FirstRegional + 'a'), (char)(text[i + 3] - FirstRegional + 'a')]), gap, tokens);
                gap = TokenFlags.None;
                i += FlagLength;
            }
            else if (IsWordStart(text, i))
            {
                i += ReadWord(text[i..], word, out int length, out TokenFlags flags);
                if (length > 0)
                {
                    Emit(word[..length], flags | gap, tokens);
                    gap = TokenFlags.None;
                    if (i < text.Length && text[i] is '\'' or '’' or '‘' or '`')
                    {
                        gap = TokenFlags.AfterApostrophe;
                        i++;
                    }
                }
            }
            else
            {
                gap = Gap(text, i, gap, tokens);
                i++;
            }
        }

        return gap;
    }

    /// <summary>The word that a country's flag is read as.</summary>
    public static string FlagWord(ReadOnlySpan<char> country) => string.Concat("flagof", country.ToString().ToLowerInvariant());

    /// <summary>Two regional indicator symbols (Unicode Technical Standard 51): the flag of a country.</summary>
    private static bool IsFlag(ReadOnlySpan<char> text) =>
        text.Length >= FlagLength && text[0] == RegionalLead && text[2] == RegionalLead
        && text[1] is >= FirstRegional and <= LastRegional && text[3] is >= FirstRegional and <= LastRegional;

    private static bool IsWordStart(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (char.IsLetterOrDigit(c))
        {
            return true;
        }

        // ".NET" begins with a point; a currency sign is a word of its own.
        bool pointName = c == '.' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '/' or ',');
        return pointName || c is '€' or '$' or '£';
    }

    /// <summary>Reads one word; returns how many characters of the text it took.</summary>
    private static int ReadWord(ReadOnlySpan<char> text, Span<char> word, out int length, out TokenFlags flags)
    {
        length = 0;
        flags = TokenFlags.None;
        int i = 0;
        bool anyLower = false;
        bool anyLetter = false;
        bool anyOther = false;
        if (text[0] is '€' or '$' or '£')
        {
            word[length++] = text[0];
            return 1;
        }

        if (text[0] == '.')
        {
            word[length++] = '.';
            i++;
        }

        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                anyLower |= char.IsLower(c);
                anyLetter |= char.IsLetter(c);
                anyOther |= !char.IsAsciiDigit(c);
                if (length == 0 || (length == 1 && word[0] == '.'))
                {
                    flags |= char.IsUpper(c) ? TokenFlags.Capitalised : TokenFlags.None;
                }

                if (Folding.Expand(c) is { } expanded)
                {
                    foreach (char e in expanded)
                    {
                        Put(word, ref length, e);
                    }
                }
                else
                {
                    Put(word, ref length, char.ToLowerInvariant(c));
                }
            }
            else if (c is '+' or '#' && length > 0 && anyLetter && length <= 4)
            {
                // "c++", "c#", "f#": the signs are part of the name.
                Put(word, ref length, c);
            }
            else if (c is '.' or ',' && i + 1 < text.Length && length > 0 && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]))
            {
                // "70,000": one number.
            }
            else if (!Folding.IsInvisible(c))
            {
                break;
            }
        }

        if (anyLetter && !anyLower && length > 1)
        {
            flags |= TokenFlags.AllCapitals;
        }

        if (char.IsAsciiDigit(word[0]) && (!anyOther || (length > 1 && word[length - 1] == 'k' && word[..(length - 1)].IndexOfAnyExceptInRange('0', '9') < 0)))
        {
            flags |= TokenFlags.Number;
        }

        return i;
    }

    private static void Put(Span<char> word, ref int length, char c)
    {
        if (length < word.Length)
        {
            word[length++] = c;
        }
    }

    private static TokenFlags Gap(ReadOnlySpan<char> text, int i, TokenFlags gap, TokenList tokens)
    {
        switch (text[i])
        {
            case '?' or '？' or '¿' or '؟':
                tokens.MarkQuestion();
                return gap | TokenFlags.AfterSentence;
            case '.' when i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]):
                return gap;
            case '.' or '!' or '\n' or '\r' or ';' or '…' or '。' or '！':
                return gap | TokenFlags.AfterSentence;
            case ',' or ':' or '(' or ')' or '–' or '—' or '"' or '“' or '”' or '[' or ']' or '|' or '*' or '/' or '+' or '&':
                return gap | TokenFlags.AfterPause;
            case '-' when i > 0 && char.IsWhiteSpace(text[i - 1]):
                return gap | TokenFlags.AfterPause;
            default:
                return Folding.IsInvisible(text[i]) ? gap : gap & ~TokenFlags.AfterApostrophe;
        }
    }

    private void Emit(ReadOnlySpan<char> word, TokenFlags flags, TokenList tokens)
    {
        if ((flags & TokenFlags.AfterApostrophe) != 0 && _joinedEndings.Contains(word) && tokens.Count > 0)
        {
            tokens.Add(word, flags);
            tokens.JoinLastTwo();
            TryShorthand(tokens);
            return;
        }

        tokens.Add(word, flags);
        if (!TryShorthand(tokens))
        {
            JoinCompound(tokens);
        }
    }

    private void JoinCompound(TokenList tokens)
    {
        if (tokens.Count > 1 && !tokens[tokens.Count - 1].Has(TokenFlags.AfterSentence) && _compounds.Contains(tokens.LastTwo()))
        {
            tokens.JoinLastTwo();
            tokens[tokens.Count - 1].Flags |= TokenFlags.Compounded;
        }
    }

    /// <summary>Reads the last word otherwise, or the last two where only both together mean something else ("skills 4" is "skills for"; "4" alone is a number).</summary>
    private bool TryShorthand(TokenList tokens)
    {
        int typed = 1;
        if (!_shorthand.TryGetValue(tokens.Text(tokens.Count - 1), out string[]? words))
        {
            typed = 2;
            if (tokens.Count < 2 || tokens[tokens.Count - 1].Has(TokenFlags.AfterSentence | TokenFlags.AfterPause) || !_shorthand.TryGetValue(tokens.LastTwo(), out words))
            {
                return false;
            }
        }

        TokenFlags flags = tokens[tokens.Count - typed].Flags;
        for (; typed > 0; typed--)
        {
            tokens.RemoveLast();
        }

        foreach (string word in words)
        {
            tokens.Add(word, flags);
            JoinCompound(tokens);
            flags &= ~(TokenFlags.AfterSentence | TokenFlags.AfterPause | TokenFlags.Capitalised);
        }

        return true;
    }
}
