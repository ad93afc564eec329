using System.Text;

namespace CareerBot.TestKit;

/// <summary>Has TypeScript hold cards against <c>@microsoft/teams.cards</c>, Microsoft's own types of what Teams draws.</summary>
public static class TeamsCardTypes
{
    /// <summary>What the compiler says of what is no card; empty when all is well.</summary>
    /// <param name="cards">A name to find it by, and the card's JSON.</param>
    /// <param name="cancellationToken">Ends the compiler.</param>
    public static Task<string> ErrorsAsync(IEnumerable<(string Name, string Json)> cards, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cards);
        StringBuilder source = new("import type { IAdaptiveCard } from '@microsoft/teams.cards';\n");
        int count = 0;
        foreach ((string name, string json) in cards)
        {
            source.Append("// ").Append(name.ReplaceLineEndings(" ")).Append("\nexport const c").Append(++count).Append(": IAdaptiveCard = ").Append(json).Append(";\n");
        }

        ArgumentOutOfRangeException.ThrowIfZero(count, nameof(cards));
        return TypeScript.ErrorsAsync(source.ToString(), cancellationToken);
    }
}
