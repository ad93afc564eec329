using SkiaSharp;

namespace CareerBot.Pictures;

/// <summary>The typefaces of pictures.</summary>
/// <param name="Regular">For names.</param>
/// <param name="Bold">For figures.</param>
internal sealed record PictureFonts(SKTypeface Regular, SKTypeface Bold) : IDisposable
{
    /// <summary>What every picture needs: with a typeface that lacks any of it, boxes would stand in the place of letters.</summary>
    private const string Needed = "ABCXYZabcxyz0123456789,.+·–…";

    /// <summary>Where Debian, and what is built on it, puts the free typefaces of its packages, with the names of both files.</summary>
    private static readonly (string Folder, string Regular, string Bold)[] Known =
    [
        ("truetype/noto", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("truetype/liberation", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("truetype/liberation2", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("truetype/dejavu", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("truetype/freefont", "FreeSans.ttf", "FreeSansBold.ttf"),
    ];

    /// <summary>Families that Windows and macOS have.</summary>
    private static readonly string[] Families = ["Segoe UI", "Helvetica Neue", "Arial"];

    /// <summary>The first pair that can show what pictures need; null when there is none.</summary>
    /// <param name="root">The folder of typefaces: <c>/usr/share/fonts</c>.</param>
    /// <param name="system">Those of the operating system; empty on Linux, where the natives come without fontconfig.</param>
    public static PictureFonts? Find(string root, SKFontManager system) =>
        Known.Select(known => Pair(FromFile(root, known.Folder, known.Regular), FromFile(root, known.Folder, known.Bold)))
            .Concat(Families.Select(family => Pair(system.MatchFamily(family, SKFontStyle.Normal), system.MatchFamily(family, SKFontStyle.Bold))))
            .FirstOrDefault(pair => pair is not null);

    public void Dispose()
    {
        Regular.Dispose();
        Bold.Dispose();
    }

    private static SKTypeface? FromFile(string root, string folder, string file)
    {
        string path = Path.Combine(root, folder, file);
        return File.Exists(path) ? SKTypeface.FromFile(path) : null;
    }

    private static PictureFonts? Pair(SKTypeface? regular, SKTypeface? bold)
    {
        if (regular is not null && bold is not null && regular.ContainsGlyphs(Needed) && bold.ContainsGlyphs(Needed))
        {
            return new PictureFonts(regular, bold);
        }

        regular?.Dispose();
        bold?.Dispose();
        return null;
    }
}
