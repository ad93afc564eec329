using System.Collections.Immutable;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the <c>sources</c> of a role or skill file.</summary>
internal static class SourceReader
{
    public static ImmutableArray<SourceReference> Read(YamlMap map, ProblemList problems)
    {
        var sources = ImmutableArray.CreateBuilder<SourceReference>();
        foreach (YamlMap entry in map.Maps("sources"))
        {
            Located id = entry.Word("id");
            if (sources.Any(source => source.Id == id.Text))
            {
                problems.Add(id.At, $"The source '{id.Text}' is there twice.");
            }

            sources.Add(new SourceReference(id.Text, entry.Text("title"), entry.Text("licence"), entry.Date("checked")));
            foreach (Located covered in entry.Words("covers"))
            {
                if (!Enum.GetNames<RoleSection>().Contains(covered.Text, StringComparer.OrdinalIgnoreCase))
                {
                    problems.Add(covered.At, $"'{covered.Text}' is no section that a source can cover.");
                }
            }

            entry.Finish();
        }

        if (sources.Count == 0)
        {
            problems.Add(map.PositionOf("sources"), "At least one source is needed under 'sources': only what has a source is said.");
        }

        return sources.ToImmutable();
    }
}
