using System.Collections.Concurrent;

namespace CareerBot.Dialog.Understanding;

/// <summary>Keeps workspaces for reuse: as many as were ever in use at once.</summary>
internal sealed class WorkspacePool
{
    private readonly ConcurrentBag<Workspace> _free = [];

    public Workspace Rent() => _free.TryTake(out Workspace? work) ? work : new Workspace();

    public void Return(Workspace work) => _free.Add(work);
}
