using CareerBot.Dialog;
using CareerBot.Salaries;

namespace CareerBot.Host.Knowledge;

/// <summary>The snapshot that answers are made from now. Reading never waits.</summary>
public sealed class CurrentSnapshot
{
    private readonly Lock _swapping = new();
    private DialogEngine? _engine;
    private SalaryBook? _book;
    private volatile Snapshot? _snapshot;

    /// <summary>Raised after each swap, on the thread that swapped.</summary>
    public event EventHandler? Swapped;

    /// <summary>Whether knowledge and pay are loaded.</summary>
    public bool IsReady => _snapshot is not null;

    /// <summary>The snapshot.</summary>
    /// <exception cref="InvalidOperationException">Nothing is loaded yet: the host loads before it listens.</exception>
    public Snapshot Value => _snapshot ?? throw new InvalidOperationException("The knowledge base and the salary book are not loaded yet.");

    /// <summary>Swaps the engine with its knowledge; turns that are under way keep the old one.</summary>
    public void Swap(DialogEngine engine)
    {
        lock (_swapping)
        {
            _engine = engine;
            Join();
        }

        Swapped?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Swaps the pay; turns that are under way keep the old figures.</summary>
    public void Swap(SalaryBook book)
    {
        lock (_swapping)
        {
            _book = book;
            Join();
        }

        Swapped?.Invoke(this, EventArgs.Empty);
    }

    private void Join() => _snapshot = _engine is not null && _book is not null ? new Snapshot(_engine, _book) : null;
}
