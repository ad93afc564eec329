using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Salaries.Revisions;

/// <summary>
/// SHA-256 over lines of text, written piece by piece into one buffer: a hundred thousand bands are hashed three times on their way into
/// the book. A band is the same text on every machine and store, whatever zeros an amount carries.
/// </summary>
internal sealed class LineHash : IDisposable
{
    /// <summary>Stands between the fields of a band; no cell can hold it.</summary>
    public const char Separator = '\u001f';

    /// <summary>Bytes that are gathered before they are hashed.</summary>
    private const int Full = 16 * 1024;

    /// <summary>Longer than any amount or day.</summary>
    private const int LongestNumber = 40;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _bytes = new(2 * Full);

    public void Text(string? text) => Encoding.UTF8.GetBytes(text, _bytes);

    public void Letter(char ascii)
    {
        _bytes.GetSpan(1)[0] = (byte)ascii;
        _bytes.Advance(1);
    }

    /// <summary>As 2026-01-31.</summary>
    public void Day(DateOnly day)
    {
        day.TryFormat(_bytes.GetSpan(LongestNumber), out int written, "O", CultureInfo.InvariantCulture);
        _bytes.Advance(written);
    }

    /// <summary>The fields of a band; nothing for none.</summary>
    public void Band(Band? band)
    {
        if (band is null)
        {
            return;
        }

        Text(band.Role.Value);
        Letter(Separator);
        Text(band.Location.Value);
        if (band.City is { } city)
        {
            Letter('/');
            Text(city.Value);
        }

        Letter(Separator);
        Text(band.Level?.Value);
        Letter(Separator);
        Text(band.Currency);
        Letter(Separator);
        Amount(band.Min);
        Letter(Separator);
        Amount(band.Max);
        Letter(Separator);
        Text(band.OpenEnded ? bool.TrueString : bool.FalseString);
        Letter(Separator);
        if (band.Median is { } median)
        {
            Amount(median);
        }

        Letter(Separator);
        if (band.EffectiveFrom is { } from)
        {
            Day(from);
        }

        Letter(Separator);
        Text(band.Source);
        Letter(Separator);
        Text(band.Audience.ToString());
        Letter(Separator);
        Text(band.Note);
    }

    public void EndLine()
    {
        Letter('\n');
        if (_bytes.WrittenCount >= Full)
        {
            Empty();
        }
    }

    /// <summary>The hash of all lines, in hex.</summary>
    public string Finish()
    {
        Empty();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>To four decimals, without zeros at the end.</summary>
    private void Amount(decimal amount)
    {
        Span<byte> to = _bytes.GetSpan(LongestNumber);
        int written;
        if (amount is >= 0 and < long.MaxValue && decimal.IsInteger(amount))
        {
            decimal.ToInt64(amount).TryFormat(to, out written, default, CultureInfo.InvariantCulture);
        }
        else
        {
            amount.TryFormat(to, out written, "0.####", CultureInfo.InvariantCulture);
        }

        _bytes.Advance(written);
    }

    private void Empty()
    {
        _hash.AppendData(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
