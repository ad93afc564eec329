using System.Text;

namespace CareerBot.Salaries.Import;

/// <summary>
/// Which encoding a text file is in: by its mark, else UTF-8 where it is valid, else UTF-16 where every second byte is zero, else Latin-1 as
/// Windows writes it (1252: with the euro sign and curly quotes) where it looks like text.
/// </summary>
internal static class TextDecoding
{
    /// <summary>How much is looked at; the rest of a file is like its beginning.</summary>
    private const int Sample = 64 * 1024;

    private const double MostlyZero = 0.4;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Detect(ReadOnlySpan<byte> all)
    {
        if (all.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Strict(all[2..], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true));
        }

        if (all.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Strict(all[2..], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true));
        }

        if (all.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) && !System.Text.Unicode.Utf8.IsValid(all))
        {
            throw NotAsMarked();
        }

        ReadOnlySpan<byte> sample = all[..Math.Min(all.Length, Sample)];
        (int even, int odd) = (0, 0);
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        if (even + odd > 0)
        {
            double half = Math.Max(1, sample.Length / 2);
            return odd / half > MostlyZero && even == 0 ? Strict(all, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true))
                : even / half > MostlyZero && odd == 0 ? Strict(all, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true))
                : throw UnreadableSheetException.Of(RowCodes.BadEncoding, "The file holds zero bytes and is no text; save it as CSV in UTF-8, or send the workbook itself as XLSX.");
        }

        if (System.Text.Unicode.Utf8.IsValid(all))
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        foreach (byte letter in sample)
        {
            if (letter is (< 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n')) or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                throw UnreadableSheetException.Of(RowCodes.BadEncoding, "The file is neither UTF-8, UTF-16 nor Latin-1 text; save it as CSV in UTF-8.");
            }
        }

        return Windows1252;
    }

    /// <summary>The encoding, if all bytes are in it: nothing is patched over.</summary>
    private static UnicodeEncoding Strict(ReadOnlySpan<byte> all, UnicodeEncoding encoding)
    {
        try
        {
            _ = encoding.GetCharCount(all);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            throw NotAsMarked();
        }
    }

    private static UnreadableSheetException NotAsMarked() =>
        UnreadableSheetException.Of(RowCodes.BadEncoding, "The file begins with the mark of an encoding that the rest of it is not in; save it as CSV in UTF-8.");
}
