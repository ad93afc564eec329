using System.Text;

namespace CareerBot.Salaries.Import;

/// <summary>
/// Which encoding a text file is in: by its mark, else UTF-8 where it is valid, else UTF-16 where every second byte is zero, else Latin-1 where
/// it looks like text.
/// </summary>
internal static class TextDecoding
{
    /// <summary>How much is looked at; the rest of a file is like its beginning.</summary>
    private const int Sample = 64 * 1024;

    private const double MostlyZero = 0.4;

    public static Encoding Detect(ReadOnlySpan<byte> all)
    {
        if (all.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (all.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
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
            return odd / half > MostlyZero && even == 0 ? Encoding.Unicode
                : even / half > MostlyZero && odd == 0 ? Encoding.BigEndianUnicode
                : throw UnreadableSheetException.Of(RowCodes.BadEncoding, "The file holds zero bytes and is no text; save it as CSV in UTF-8, or send the workbook itself as XLSX.");
        }

        if (System.Text.Unicode.Utf8.IsValid(all))
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        foreach (byte letter in sample)
        {
            if (letter is < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n') or 0x7F)
            {
                throw UnreadableSheetException.Of(RowCodes.BadEncoding, "The file is neither UTF-8, UTF-16 nor Latin-1 text; save it as CSV in UTF-8.");
            }
        }

        return Encoding.Latin1;
    }
}
