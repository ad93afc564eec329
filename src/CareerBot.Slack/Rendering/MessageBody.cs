using System.Collections.Immutable;
using System.Text;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>The middle of a message: lines and whole blocks in order of reading, set as blocks within a number of them and of characters.</summary>
internal sealed class MessageBody
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Adds lines that belong together.</summary>
    public void Add(List<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            _pieces.Add(new Piece(lines[i], null, i == 0, lines[i].Length));
        }
    }

    /// <summary>Adds a block of its own.</summary>
    /// <param name="block">The block.</param>
    /// <param name="characters">What it takes of the message's characters.</param>
    public void Add(Block block, int characters) => _pieces.Add(new Piece(null, block, true, characters));

    /// <summary>
    /// The blocks. A group is a section of its own where the number allows it, else groups share sections; if that is still too much,
    /// the end is left out from a line or a block on.
    /// </summary>
    /// <returns>Whether all of it is there.</returns>
    public bool Set(ImmutableArray<Block>.Builder to, int mostBlocks, int mostCharacters)
    {
        int begin = to.Count;
        if (Set(to, begin + mostBlocks, mostCharacters, groupsShare: false))
        {
            return true;
        }

        to.Count = begin;
        return Set(to, begin + mostBlocks, mostCharacters, groupsShare: true);
    }

    private bool Set(ImmutableArray<Block>.Builder to, int until, int mostCharacters, bool groupsShare)
    {
        var section = new StringBuilder();
        int characters = 0;
        foreach (Piece piece in _pieces)
        {
            string between = piece.BeginsGroup ? "\n\n" : "\n";
            bool joins = piece.Line is not null && section.Length > 0 && (groupsShare || !piece.BeginsGroup) && section.Length + between.Length + piece.Line.Length <= BlockKit.MostText;
            if (!joins)
            {
                Close(to, section);
            }

            characters += piece.Characters;
            if (characters > mostCharacters || (!joins && to.Count >= until))
            {
                Close(to, section);
                return false;
            }

            if (piece.Line is not null)
            {
                section.Append(section.Length > 0 ? between : "").Append(piece.Line);
            }
            else
            {
                to.Add(piece.Block!);
            }
        }

        Close(to, section);
        return true;
    }

    private static void Close(ImmutableArray<Block>.Builder to, StringBuilder section)
    {
        if (section.Length > 0)
        {
            to.Add(new SectionBlock { Text = new MrkdwnText(section.ToString()), Expand = true });
            section.Clear();
        }
    }

    private readonly record struct Piece(string? Line, Block? Block, bool BeginsGroup, int Characters);
}
