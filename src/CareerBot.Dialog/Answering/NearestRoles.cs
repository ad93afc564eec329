using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Finds the roles whose names are most like some words: by letter triples that they share (Dice's coefficient).</summary>
internal static class NearestRoles
{
    private const int Most = 3;

    /// <summary>Less than this is chance, not likeness.</summary>
    private const double LeastLikeness = 0.3;

    public static ImmutableArray<RoleId> To(string words, Phrasebook book)
    {
        HashSet<string> asked = Triples(words);
        return
        [
            .. book.Knowledge.Roles.Values
                .Select(role => (role.Id, likeness: role.In(book.Language).Aliases.Max(alias => Likeness(asked, Triples(alias.Text)))))
                .Where(pair => pair.likeness >= LeastLikeness)
                .OrderByDescending(pair => pair.likeness).ThenBy(pair => pair.Id.Value, StringComparer.Ordinal)
                .Take(Most).Select(pair => pair.Id),
        ];
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b) => 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<string> Triples(string words)
    {
        var triples = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string padded = $" {words} ";
        for (int i = 0; i + 3 <= padded.Length; i++)
        {
            triples.Add(padded.Substring(i, 3));
        }

        return triples;
    }
}
