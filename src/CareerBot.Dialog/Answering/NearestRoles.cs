using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Finds the roles whose names share words with some title: "network engineer" is near the engineers, "nurse" is near none.</summary>
internal sealed class NearestRoles
{
    private const int Most = 3;

    /// <summary>A word that more roles share says nothing about which is near.</summary>
    private const int MostRolesOfWord = 12;

    private readonly FrozenDictionary<string, ImmutableArray<RoleId>>.AlternateLookup<ReadOnlySpan<char>> _rolesOfWord;

    public NearestRoles(KnowledgeBase knowledge, string language)
    {
        var roles = new Dictionary<string, HashSet<RoleId>>(StringComparer.OrdinalIgnoreCase);
        foreach (RoleId id in knowledge.RoleOrder)
        {
            foreach (Located alias in knowledge.Roles[id].In(language).Aliases)
            {
                foreach (string word in alias.Text.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!roles.TryGetValue(word, out HashSet<RoleId>? of))
                    {
                        roles[word] = of = [];
                    }

                    of.Add(id);
                }
            }
        }

        _rolesOfWord = roles
            .Where(pair => pair.Value.Count <= MostRolesOfWord)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The nearest roles, at most three, those with the most shared words first; empty when no word is shared.</summary>
    public ImmutableArray<RoleId> To(string title)
    {
        List<(RoleId Role, int Shared)>? found = null;
        foreach (Range range in title.AsSpan().Split(' '))
        {
            if (_rolesOfWord.TryGetValue(title.AsSpan()[range], out ImmutableArray<RoleId> roles))
            {
                found ??= [];
                foreach (RoleId role in roles)
                {
                    int at = found.FindIndex(pair => pair.Role == role);
                    if (at < 0)
                    {
                        found.Add((role, 1));
                    }
                    else
                    {
                        found[at] = (role, found[at].Shared + 1);
                    }
                }
            }
        }

        return found is null ? [] : [.. found.OrderByDescending(pair => pair.Shared).Take(Most).Select(pair => pair.Role)];
    }
}
