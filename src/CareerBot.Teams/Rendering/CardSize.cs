using System.Collections.Immutable;
using CareerBot.Messages.Json;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>Characters that something takes of an activity as it is sent, escapes included.</summary>
internal static class CardSize
{
    /// <summary>Of an element, with what stands between two.</summary>
    public static int Of(CardElement element) => LeanJson.Write(element, CardJson.Default.CardElement).Length + 1;

    /// <summary>Of several.</summary>
    public static int Of(IEnumerable<CardElement> elements) => elements.Sum(Of);

    /// <summary>Of a text.</summary>
    public static int Of(string text) => LeanJson.LengthOf(text);

    /// <summary>The elements from the first on that fit into a number of characters.</summary>
    public static ImmutableArray<CardElement> Fitting(ImmutableArray<CardElement> elements, int most)
    {
        int taken = 0;
        int count = 0;
        foreach (CardElement element in elements)
        {
            taken += Of(element);
            if (taken > most)
            {
                break;
            }

            count++;
        }

        return elements[..count];
    }
}
