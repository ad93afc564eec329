using CareerBot.Knowledge.Model;
using YamlDotNet.Core;

namespace CareerBot.Knowledge.Loading;

/// <summary>Which file a YAML text stands in, and how far down.</summary>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="LinesAbove">Lines of the file above the YAML text.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record YamlSource(string File, int LinesAbove, ProblemList Problems)
{
    public Position PositionOf(Mark mark) => new(File, (int)Math.Max(1, mark.Line) + LinesAbove, (int)Math.Max(1, mark.Column));
}
