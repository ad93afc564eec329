using System.Text;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>Puts lines together to a message's text: a line feed between lines, an empty line between groups.</summary>
internal sealed class MessageText(string remark)
{
    /// <summary>Room for the remark that there is more.</summary>
    private readonly int _most = BlockKit.MostMessageText - remark.Length - 2;
    private readonly StringBuilder _text = new(1024);
    private bool _isFull;

    /// <summary>Adds a group; what does not fit is left out from a line on, and the remark stands for it.</summary>
    public void Add(IEnumerable<string> lines)
    {
        string between = "\n\n";
        foreach (string line in lines)
        {
            if (_isFull)
            {
                return;
            }

            if (_text.Length + line.Length + between.Length > _most)
            {
                _isFull = true;
                _text.Append("\n\n").Append(remark);
                return;
            }

            _text.Append(_text.Length > 0 ? between : "").Append(line);
            between = "\n";
        }
    }

    public override string ToString() => _text.ToString();
}
