using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;

namespace CareerBot.Dialog.Understanding;

/// <summary>Writes a stretch of a message as the statistical part reads it: names become placeholders, slips are mended, the rest stays.</summary>
internal sealed class ModelWords(Lexicon lexicon)
{
    private static readonly string[] Placeholders = [.. Enum.GetValues<EntityKind>().Select(PlaceholderOf)];

    /// <summary>Writes the tokens from <paramref name="start"/> up to <paramref name="end"/> into <see cref="Workspace.ModelText"/>.</summary>
    /// <param name="work">The message.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="jobsAsRoles">Whether jobs outside the knowledge base are written as if they were roles of it.</param>
    /// <returns>Whether there was such a job.</returns>
    public bool Write(Workspace work, int start, int end, bool jobsAsRoles)
    {
        bool anyJob = false;
        work.ClearModelText();
        int next = 0;
        for (int i = start; i < end;)
        {
            while (next < work.Mentions.Count && work.Mentions[next].Start < i)
            {
                next++;
            }

            if (next < work.Mentions.Count && work.Mentions[next].Start == i)
            {
                EntityKind kind = work.Mentions[next].Kind;
                anyJob |= kind == EntityKind.Occupation;
                work.AddModelWord(Placeholders[(int)(jobsAsRoles && kind == EntityKind.Occupation ? EntityKind.Role : kind)]);
                i = Math.Max(i + 1, work.Mentions[next].End);
                continue;
            }

            ref Token token = ref work.Tokens[i];
            work.AddModelWord(token.Correction == Token.NoWord ? work.Tokens.Text(i) : lexicon.Vocabulary[token.Correction]);
            i++;
        }

        return anyJob;
    }

    /// <summary>The placeholder of a kind, as phrases write it. Titles that fit several roles read like a role, cities like a country.</summary>
    private static string PlaceholderOf(EntityKind kind) => kind switch
    {
        EntityKind.Role or EntityKind.AmbiguousRole => "{role}",
        EntityKind.Country or EntityKind.City => "{location}",
        _ => $"{{{kind.ToString().ToLowerInvariant()}}}",
    };

    /// <summary>The kind that a placeholder of a phrase stands for; false when it is none.</summary>
    public static bool TryKindOf(ReadOnlySpan<char> placeholder, out EntityKind kind)
    {
        int index = 0;
        foreach (string known in Placeholders)
        {
            if (placeholder.SequenceEqual(known))
            {
                kind = (EntityKind)index;
                return true;
            }

            index++;
        }

        kind = EntityKind.Country;
        return placeholder is "{location}";
    }
}
