using System.Collections.Immutable;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">
/// All that the blocks say, for notifications and screen readers; mrkdwn, escaped. No line of it is longer than <see cref="BlockKit.MostText"/>
/// characters, no mark and no figure goes over the end of a line, and it is at most <see cref="BlockKit.MostMessageText"/> long.
/// </param>
/// <param name="Blocks">Block Kit, within every limit; empty when text alone is sent.</param>
public sealed record SlackMessage(string Text, ImmutableArray<Block> Blocks)
{
    /// <summary>The message without blocks, for when Slack refuses them (<c>invalid_blocks</c>): nothing is lost but the looks and the buttons.</summary>
    /// <remarks>For <c>chat.postMessage</c> and a <c>response_url</c>. An update with text alone takes the old blocks away, which is what is wanted.</remarks>
    public SlackMessage TextOnly() => new(Text, []);

    /// <summary>
    /// The message as texts of at most so many characters, cut at the ends of lines, best between parts. <c>chat.update</c> takes the first, with
    /// <see cref="BlockKit.MostUpdateText"/>, which Slack recommends at most; the others are posted below it in the same thread.
    /// </summary>
    /// <param name="most">Characters of each, at least <see cref="BlockKit.MostText"/>, so that every line fits.</param>
    public ImmutableArray<SlackMessage> TextOnly(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, BlockKit.MostText);
        var texts = ImmutableArray.CreateBuilder<SlackMessage>(1);
        ReadOnlySpan<char> rest = Text;
        while (rest.Length > most)
        {
            // A part's end is worth it unless it leaves more than half of the message empty.
            ReadOnlySpan<char> fits = rest[..(most + 1)];
            int end = fits.LastIndexOf("\n\n");
            end = end > most / 2 ? end : fits.LastIndexOf('\n');
            texts.Add(new SlackMessage(rest[..end].TrimEnd('\n').ToString(), []));
            rest = rest[end..].TrimStart('\n');
        }

        texts.Add(new SlackMessage(rest.ToString(), []));
        return texts.ToImmutable();
    }
}
