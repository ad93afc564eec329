using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Collects every problem of a load, so that an editor sees all of them at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public int Count => _problems.Count;

    public void Add(Position at, string message)
    {
        lock (_problems)
        {
            _problems.Add(new Problem(at, message));
        }
    }

    /// <summary>In reading order: by file, line and column.</summary>
    public IReadOnlyList<Problem> InOrder() =>
    [
        .. _problems.OrderBy(p => p.At.File, StringComparer.Ordinal).ThenBy(p => p.At.Line).ThenBy(p => p.At.Column)
            .ThenBy(p => p.Message, StringComparer.Ordinal),
    ];
}
