using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Reads the two marks that texts may hold: <c>**bold**</c> and plain.</summary>
internal static class Emphasis
{
    private const string Mark = "**";

    public static RichText Read(string text)
    {
        int open = text.IndexOf(Mark, StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var runs = ImmutableArray.CreateBuilder<TextRun>();
        bool bold = false;
        foreach (string piece in text.Split(Mark))
        {
            if (piece.Length > 0)
            {
                runs.Add(new TextRun(piece, bold ? TextStyle.Bold : TextStyle.Plain));
            }

            bold = !bold;
        }

        return new RichText(runs.DrainToImmutable());
    }

    /// <summary>A bold label before a text: "**Core**: Java, SQL".</summary>
    public static RichText Labelled(string label, string text) => new([new TextRun(label, TextStyle.Bold), new TextRun(": " + text)]);
}
