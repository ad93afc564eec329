namespace CareerBot.Knowledge.Loading;

/// <summary>Finds the word that an editor probably meant.</summary>
internal static class Nearest
{
    /// <summary>" Did you mean 'x'?" for the nearest of the known words within two edits, or an empty text.</summary>
    public static string Suggestion(string word, IEnumerable<string> known)
    {
        string? best = known
            .Select(candidate => (candidate, distance: EditDistance(word, candidate)))
            .Where(pair => pair.distance <= 2 && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
        return best is null ? "" : $" Did you mean '{best}'?";
    }

    /// <summary>Levenshtein distance.</summary>
    private static int EditDistance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[b.Length];
    }
}
