using System.Globalization;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>Figures by name, printed one a line by a measured process and gathered over several by the one that started it.</summary>
internal sealed class Figures
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, List<double>> _values = new(StringComparer.Ordinal);

    public static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value}"));

    /// <summary>Takes a printed line; another line is shown as it is.</summary>
    public void Take(string line)
    {
        if (line.Split('\t') is not [string name, string text] || !double.TryParse(text, CultureInfo.InvariantCulture, out double value))
        {
            Console.WriteLine(line);
            return;
        }

        if (!_values.TryGetValue(name, out List<double>? values))
        {
            _order.Add(name);
            _values[name] = values = [];
        }

        values.Add(value);
    }

    public void Show(string title)
    {
        Console.WriteLine(title);
        foreach (string name in _order)
        {
            double[] values = [.. _values[name].Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-46} {values[values.Length / 2],10:0.##}   ({values[0]:0.##} to {values[^1]:0.##}, {values.Length} runs)"));
        }
    }
}
