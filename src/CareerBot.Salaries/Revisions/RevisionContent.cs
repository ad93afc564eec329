using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CareerBot.Messages;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Revisions;

/// <summary>What a file said, and what was odd about it by itself.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Warnings">Warnings of reading it; those that need the book are worked out with the difference.</param>
public sealed record RevisionFile(ImmutableArray<ImportedRow> Rows, ImmutableArray<RowProblem> Warnings);

/// <summary>The rows of a revision as they are kept: compact and exact, so that the difference can be worked out again whenever the book moves.</summary>
public static class RevisionContent
{
    /// <summary>First byte of the form written here.</summary>
    private const byte Form = 1;

    /// <summary>Bytes that are handed to the compressor, and taken from it, at once: a cell alone is a few.</summary>
    private const int Piece = 64 * 1024;

    /// <summary>The bytes to keep.</summary>
    public static byte[] Write(RevisionFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var bytes = new MemoryStream();
        bytes.WriteByte(Form);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var pieces = new BufferedStream(packed, Piece))
        using (var writer = new BinaryWriter(pieces, Encoding.UTF8))
        {
            var texts = new Dictionary<string, int>(StringComparer.Ordinal);
            writer.Write(file.Rows.Length);
            foreach (ImportedRow row in file.Rows)
            {
                Band band = row.Band;
                writer.Write7BitEncodedInt(row.Row);
                Text(writer, texts, band.Role.Value);
                Text(writer, texts, band.Location.Value);
                Text(writer, texts, band.City?.Value);
                Text(writer, texts, band.Level?.Value);
                Text(writer, texts, band.Currency);
                writer.Write(band.Min);
                writer.Write(band.Max);
                writer.Write(band.OpenEnded);
                writer.Write(band.Median.HasValue);
                if (band.Median is { } median)
                {
                    writer.Write(median);
                }

                writer.Write(band.EffectiveFrom?.DayNumber ?? -1);
                Text(writer, texts, band.Source);
                writer.Write((byte)band.Audience);
                Text(writer, texts, band.Note);
            }

            writer.Write(file.Warnings.Length);
            foreach (RowProblem warning in file.Warnings)
            {
                writer.Write7BitEncodedInt(warning.Row);
                Text(writer, texts, warning.Column);
                Text(writer, texts, warning.Value);
                Text(writer, texts, warning.Code);
                Text(writer, texts, warning.Message);
                Text(writer, texts, warning.Suggestion);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The file of kept bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> made.</exception>
    public static RevisionFile Read(byte[] kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.Length == 0 || kept[0] != Form)
        {
            throw new InvalidDataException("The kept rows of the revision are of a form that this version does not read.");
        }

        var packed = new BrotliStream(new MemoryStream(kept, 1, kept.Length - 1), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(packed, Piece), Encoding.UTF8);
        var texts = new List<string>();
        int count = reader.ReadInt32();
        var rows = ImmutableArray.CreateBuilder<ImportedRow>(count);
        for (int i = 0; i < count; i++)
        {
            int row = reader.Read7BitEncodedInt();
            rows.Add(new ImportedRow(row, new Band
            {
                Role = new RoleId(Text(reader, texts)!),
                Location = new CountryCode(Text(reader, texts)!),
                City = Text(reader, texts) is { } city ? new CityId(city) : null,
                Level = Text(reader, texts) is { } level ? new LevelId(level) : null,
                Currency = Text(reader, texts)!,
                Min = reader.ReadDecimal(),
                Max = reader.ReadDecimal(),
                OpenEnded = reader.ReadBoolean(),
                Median = reader.ReadBoolean() ? reader.ReadDecimal() : null,
                EffectiveFrom = reader.ReadInt32() is >= 0 and int day ? DateOnly.FromDayNumber(day) : null,
                Source = Text(reader, texts)!,
                Audience = (Audience)reader.ReadByte(),
                Note = Text(reader, texts)!,
            }));
        }

        int warningCount = reader.ReadInt32();
        var warnings = ImmutableArray.CreateBuilder<RowProblem>(warningCount);
        for (int i = 0; i < warningCount; i++)
        {
            warnings.Add(new RowProblem(
                reader.Read7BitEncodedInt(), Text(reader, texts)!, Text(reader, texts)!, Text(reader, texts)!, Text(reader, texts)!, Text(reader, texts)));
        }

        return new RevisionFile(rows.MoveToImmutable(), warnings.MoveToImmutable());
    }

    /// <summary>SHA-256 of kept bytes, in hex.</summary>
    public static string HashOf(byte[] kept) => Convert.ToHexStringLower(SHA256.HashData(kept));

    /// <summary>A text said before is written as its place in the list of texts: a source stands in every row.</summary>
    private static void Text(BinaryWriter writer, Dictionary<string, int> texts, string? text)
    {
        if (text is null)
        {
            writer.Write7BitEncodedInt(0);
        }
        else if (texts.TryGetValue(text, out int known))
        {
            writer.Write7BitEncodedInt(known + 2);
        }
        else
        {
            texts.Add(text, texts.Count);
            writer.Write7BitEncodedInt(1);
            writer.Write(text);
        }
    }

    private static string? Text(BinaryReader reader, List<string> texts)
    {
        int place = reader.Read7BitEncodedInt();
        if (place == 1)
        {
            texts.Add(reader.ReadString());
            return texts[^1];
        }

        return place == 0 ? null : texts[place - 2];
    }
}
