using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;

namespace CareerBot.Teams.Rendering;

/// <summary>
/// A bar on its track as a PNG (https://www.w3.org/TR/png-3/) of a few hundred bytes, on no ground of its own: it stands off from Teams' light
/// ground and its dark one. A client scales it to its width, so that shares stay shares.
/// </summary>
internal static class RangePicture
{
    private const int Width = 640;
    private const int Height = 18;
    private const int TrackTop = 8;
    private const int TrackHeight = 2;

    /// <summary>A bar narrower than this is not seen.</summary>
    private const int Narrowest = 6;

    private const byte Nothing = 0;
    private const byte Track = 1;
    private const byte Full = 2;

    /// <summary>Red, green, blue of each colour: none, the track's grey, and one violet, which is 3 to 1 on white as on Teams' dark grey.</summary>
    private static readonly byte[] Colours = [0, 0, 0, 0x8A, 0x8A, 0x8A, 0x7F, 0x85, 0xF5, 0x7F, 0x85, 0xF5, 0x7F, 0x85, 0xF5, 0x7F, 0x85, 0xF5];

    /// <summary>How opaque each colour is; the last three fade.</summary>
    private static readonly byte[] Opacities = [0, 0x80, 0xFF, 0xA6, 0x66, 0x33];

    /// <summary>Pieces behind an open end: how far from it, how wide. Each is fainter than the one before: it goes on, and nobody knows how far.</summary>
    private static readonly (int From, int Width)[] Fading = [(3, 10), (17, 8), (29, 6)];

    /// <summary>So many pictures are remembered; at more, all are drawn anew. The ranges of a book have few different ones, and packing one takes longer than the rest of its card.</summary>
    private const int MostRemembered = 4_096;

    private static readonly ConcurrentDictionary<(int Begin, int End, bool IsOpen), string> Remembered = new();

    /// <summary>The picture as a data URI.</summary>
    /// <param name="from">Where the bar begins, as a share of the width.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isOpen">Whether it goes on beyond.</param>
    public static string Draw(double from, double to, bool isOpen)
    {
        int begin = Math.Min(Place(from), Width - Narrowest);
        int end = Math.Max(begin + Narrowest, Place(to));
        if (Remembered.TryGetValue((begin, end, isOpen), out string? drawn))
        {
            return drawn;
        }

        if (Remembered.Count >= MostRemembered)
        {
            Remembered.Clear();
        }

        return Remembered[(begin, end, isOpen)] = Draw(begin, end, isOpen);
    }

    private static string Draw(int begin, int end, bool isOpen)
    {
        byte[] bar = new byte[Width];
        bar.AsSpan(begin, end - begin).Fill(Full);
        for (int i = 0; isOpen && i < Fading.Length; i++)
        {
            int piece = Math.Min(end + Fading[i].From, Width);
            bar.AsSpan(piece, Math.Min(Fading[i].Width, Width - piece)).Fill((byte)(Full + 1 + i));
        }

        return $"data:image/png;base64,{Convert.ToBase64String(Png(bar))}";
    }

    private static byte[] Png(byte[] bar)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 3); // Eight bits for the number of a colour.

        using var png = new MemoryStream(512);
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, Colours);
        Chunk(png, "tRNS"u8, Opacities);
        Chunk(png, "IDAT"u8, Rows(bar));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Rows(byte[] bar)
    {
        const int Row = 1 + Width; // Its first byte says that it is not filtered.
        byte[] rows = new byte[Height * Row];
        for (int y = 0; y < Height; y++)
        {
            Span<byte> row = rows.AsSpan((y * Row) + 1, Width);
            bar.CopyTo(row);
            if (y is >= TrackTop and < TrackTop + TrackHeight)
            {
                row.Replace(Nothing, Track);
            }
        }

        using var packed = new MemoryStream(256);
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, kind), data));
        png.Write(number);
    }

    /// <summary>The CRC of section 5.5 of the specification, bit by bit: there are few bytes.</summary>
    private static uint Check(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }

    private static int Place(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * Width, MidpointRounding.AwayFromZero);
}
