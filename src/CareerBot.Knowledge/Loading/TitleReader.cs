using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>titles.yaml</c>: how job titles of a language are put together.</summary>
internal sealed class TitleReader(ProblemList problems)
{
    public TitleGrammar Read(KnowledgeFile file)
    {
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is not { } map)
        {
            return TitleGrammar.Empty;
        }

        var heads = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        if (map.Map("heads") is { } groups)
        {
            foreach (Located group in groups.Keys())
            {
                heads = heads.Add(group.Text, [.. groups.Words(group.Text).Select(word => word.Text)]);
            }
        }

        var composed = ImmutableArray.CreateBuilder<ComposedTitle>();
        foreach (YamlMap entry in map.Maps("composed"))
        {
            string role = entry.Text("role", "");
            composed.Add(new ComposedTitle(role is "" or "null" or "~" ? [] : [new RoleId(role)], entry.Words("cores"), Groups(entry, heads)));
            entry.Finish();
        }

        var ambiguous = ImmutableArray.CreateBuilder<AmbiguousTitle>();
        foreach (YamlMap entry in map.Maps("ambiguous"))
        {
            ImmutableArray<RoleId> roles = [.. entry.Words("roles").Select(word => new RoleId(word.Text))];
            if (roles.IsEmpty)
            {
                problems.Add(entry.At, "An ambiguous title needs the roles that it can mean, under 'roles'.");
            }

            if (entry.Has("cores"))
            {
                composed.Add(new ComposedTitle(roles, entry.Words("cores"), Groups(entry, heads)));
            }

            if (entry.Has("titles"))
            {
                ambiguous.Add(new AmbiguousTitle(entry.Words("titles"), roles));
            }

            entry.Finish();
        }

        var grammar = new TitleGrammar(heads, [.. map.Words("neutral").Select(word => word.Text)], composed.ToImmutable(), ambiguous.ToImmutable());
        map.Finish();
        return grammar;
    }

    private ImmutableArray<string> Groups(YamlMap entry, ImmutableDictionary<string, ImmutableArray<string>> heads)
    {
        ImmutableArray<Located> groups = entry.Words("heads");
        foreach (Located group in groups)
        {
            if (!heads.ContainsKey(group.Text))
            {
                problems.Add(group.At, $"There is no group of heads '{group.Text}'.{Nearest.Suggestion(group.Text, heads.Keys)}");
            }
        }

        return [.. groups.Select(group => group.Text)];
    }
}
