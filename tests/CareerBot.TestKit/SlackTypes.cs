using System.Text;

namespace CareerBot.TestKit;

/// <summary>Has TypeScript hold what is sent against <c>@slack/types</c>, in <c>tests/Conformance</c>. Installs them when they are not there.</summary>
public static class SlackTypes
{
    /// <summary>The blocks of a message: an array.</summary>
    public const string Blocks = "blocks";

    /// <summary>A modal.</summary>
    public const string Modal = "modal";

    /// <summary>A Home tab.</summary>
    public const string Home = "home";

    /// <summary>Options of a menu, as a suggestion answers with: an array.</summary>
    public const string Options = "options";

    // Slack's views take any block that has a type; ours hold known ones only, so that a wrong block is found there too.
    private const string Head = """
        import type { HomeView, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
        type Known<V> = Omit<V, 'blocks'> & { blocks: KnownBlock[] };
        """;

    /// <summary>What the compiler says of what is not of its kind's type; empty when all is well.</summary>
    /// <param name="sent">A name to find it by, its kind (<see cref="Blocks"/>, <see cref="Modal"/>…), and what is sent.</param>
    /// <param name="cancellationToken">Ends the compiler.</param>
    public static async Task<string> ErrorsAsync(IEnumerable<(string Name, string Kind, string Json)> sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        StringBuilder source = new(Head);
        int count = 0;
        foreach ((string name, string kind, string json) in sent)
        {
            string type = kind switch
            {
                Blocks => "KnownBlock[]",
                Modal => "Known<ModalView>",
                Home => "Known<HomeView>",
                Options => "PlainTextOption[]",
                _ => throw new ArgumentException($"No type for {kind}.", nameof(sent)),
            };
            source.Append('\n').Append("// ").Append(name.ReplaceLineEndings(" ")).Append('\n').Append("export const m").Append(++count).Append(": ").Append(type).Append(" = ").Append(json).Append(";\n");
        }

        ArgumentOutOfRangeException.ThrowIfZero(count, nameof(sent));
        return await TypeScript.ErrorsAsync(source.ToString(), cancellationToken);
    }
}
