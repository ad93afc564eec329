using System.Globalization;

namespace CareerBot.Benchmarks.Load;

/// <summary>The figures of several servers, round by round.</summary>
internal sealed class Comparison
{
    private readonly Dictionary<string, List<double>> _figures = [];

    /// <summary>Notes a server's figure of one more round.</summary>
    public void Add(string server, double figure)
    {
        if (!_figures.TryGetValue(server, out List<double>? seen))
        {
            _figures[server] = seen = [];
        }

        seen.Add(figure);
    }

    /// <summary>Writes the ratio of one server's figure to another's in the same round: the middle one, and the least and greatest.</summary>
    public void Show(string what, string one, string other)
    {
        double[] ratios = [.. _figures[one].Zip(_figures[other], (of, to) => of / to).Order()];
        string name = $"{what}: {one} / {other}";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36} {ratios[ratios.Length / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00} in {ratios.Length} rounds)"));
    }
}
