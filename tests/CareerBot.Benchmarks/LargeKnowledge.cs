using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.TestKit;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CareerBot.Benchmarks;

/// <summary>The real knowledge base, grown to thousands of roles with tens of thousands of titles.</summary>
internal static class LargeKnowledge
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(RealEngine.Now.UtcDateTime);

    public static KnowledgeBase Real() => KnowledgeLoader.Load(Repository.Knowledge, Today).Knowledge ?? throw new InvalidOperationException("The knowledge folder is broken.");

    /// <summary>Adds roles that share the sections of the real ones; titles come from the given lists, else they are made up of syllables.</summary>
    public static KnowledgeBase Grow(KnowledgeBase real, int roles, int titles)
    {
        string[] names = Titles(titles);
        Role model = real.Roles.Values.OrderBy(role => role.Id.Value, StringComparer.Ordinal).First();
        RoleText text = model.In(Language.Default);
        HashSet<string> taken = [.. real.Roles.Values.SelectMany(role => role.In(Language.Default).Aliases.Select(alias => alias.Text.ToUpperInvariant()))];
        names = [.. names.Where(name => taken.Add(name.ToUpperInvariant()))];
        int each = names.Length / (roles - real.Roles.Count);
        var grown = real.Roles.Values.ToList();
        for (int i = 0; grown.Count < roles; i++)
        {
            Located[] aliases = [.. names.Skip(i * each).Take(each).Select(name => new Located(name, model.At))];
            grown.Add(model with
            {
                Id = new RoleId($"extra-{i}"),
                Texts = ImmutableDictionary<string, RoleText>.Empty.Add(Language.Default, text with { Title = aliases[0].Text, Plural = aliases[0].Text, Aliases = [.. aliases], WeakAliases = [] }),
            });
        }

        return real with { Roles = grown.ToFrozenDictionary(role => role.Id), RoleOrder = [.. grown.Select(role => role.Id)] };
    }

    private static string[] Titles(int count)
    {
        if (Repository.SharedData is { } data)
        {
            return [.. File.ReadLines(Path.Combine(data, "titles", "onet_titles.tsv")).Skip(1).Select(line => line.Split('\t')[2])
                .Concat(File.ReadLines(Path.Combine(data, "titles", "esco_titles.tsv")).Skip(1).Select(line => line.Split('\t')).Where(cells => cells[1] == "en").Select(cells => cells[3]))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(count)];
        }

        string[] first = ["bar", "den", "fol", "gim", "hus", "jor", "kel", "lan", "mor", "nis", "pol", "rud", "sar", "tol", "vin", "wex"];
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(i => $"{Word(random)} {Word(random)} {i % 97}{first[i % first.Length]}er")];

        string Word(Random from) => string.Concat(Enumerable.Range(0, 3).Select(_ => first[from.Next(first.Length)]));
    }
}
