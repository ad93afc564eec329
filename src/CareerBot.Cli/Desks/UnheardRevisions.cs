using CareerBot.Salaries.Revisions;

namespace CareerBot.Cli.Desks;

/// <summary>The command line has no channels to announce a revision in; a running host takes a local publish over by itself.</summary>
internal sealed class UnheardRevisions : IRevisionListener
{
    public Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken) => Task.CompletedTask;
}
