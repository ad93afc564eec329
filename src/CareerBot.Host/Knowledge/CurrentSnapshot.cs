using CareerBot.Dialog;

namespace CareerBot.Host.Knowledge;

/// <summary>The snapshot that answers are made from now. Reading never waits.</summary>
public sealed class CurrentSnapshot
{
    private volatile Snapshot? _snapshot;

    /// <summary>Whether the first load is done.</summary>
    public bool IsReady => _snapshot is not null;

    /// <summary>The snapshot.</summary>
    /// <exception cref="InvalidOperationException">Nothing is loaded yet: the host loads before it listens.</exception>
    public Snapshot Value => _snapshot ?? throw new InvalidOperationException("The knowledge base is not loaded yet.");

    /// <summary>Swaps the snapshot; turns that are under way keep the old one.</summary>
    public void Swap(Snapshot snapshot) => _snapshot = snapshot;
}
