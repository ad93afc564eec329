using System.Collections.Immutable;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Audit;

/// <summary>
/// Holds everything that is kept against the audit trail: the chain itself, the rows of every proposed file, and every figure that a
/// published revision put into the book.
/// </summary>
public static class BookVerification
{
    private const int Page = 1_000;

    /// <summary>How often it looks again when the trail has grown meanwhile.</summary>
    private const int Tries = 5;

    /// <summary>Verifies a store.</summary>
    /// <returns>How many lines the trail has, and a sentence for each thing that is not as it was written; none is good.</returns>
    public static async Task<(long Lines, ImmutableArray<string> Problems)> RunAsync(ISalaryStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        for (int attempt = 1; ; attempt++)
        {
            (long lines, ImmutableArray<string> problems) = await LookAsync(store, cancellationToken);

            // Trail, revisions and figures are read one after the other: what somebody published in between looks like tampering.
            if (problems.IsEmpty || attempt == Tries || await store.AuditLengthAsync(cancellationToken) == lines)
            {
                return (lines, problems);
            }
        }
    }

    private static async Task<(long Lines, ImmutableArray<string> Problems)> LookAsync(ISalaryStore store, CancellationToken cancellationToken)
    {
        var chain = new AuditChain();
        var problems = ImmutableArray.CreateBuilder<string>();
        var proposed = new Dictionary<int, string>();
        var published = new Dictionary<int, string>();
        var undone = new HashSet<int>();
        while (await store.AuditAsync(chain.Last?.Number ?? 0, Page, cancellationToken) is { Count: > 0 } lines)
        {
            foreach (AuditEntry line in lines)
            {
                if (chain.Add(line) is { } problem)
                {
                    problems.Add(problem);
                }

                if (line.Revision is not { } revision)
                {
                    continue;
                }

                switch (line.Action)
                {
                    case AuditActions.Proposed:
                        proposed[revision] = LastWord(line.Details);
                        break;
                    case AuditActions.Published:
                        published[revision] = LastWord(line.Details);
                        break;
                    case AuditActions.RolledBack:
                        undone.Add(revision);
                        break;
                    default:
                        break;
                }
            }
        }

        await VerifyRevisionsAsync(store, proposed, published, undone, problems, cancellationToken);
        if (await LastRevisionLine(store, chain.Last, published, cancellationToken) is { } behind)
        {
            problems.Add(behind);
        }

        return (chain.Last?.Number ?? 0, problems.ToImmutable());
    }

    private static async Task VerifyRevisionsAsync(
        ISalaryStore store, Dictionary<int, string> proposed, Dictionary<int, string> published, HashSet<int> undone, ImmutableArray<string>.Builder problems, CancellationToken cancellationToken)
    {
        foreach (Revision revision in await store.ListAsync(null, int.MaxValue, cancellationToken))
        {
            if (!proposed.TryGetValue(revision.Id, out string? content))
            {
                problems.Add($"Revision {revision.Id} is not in the audit trail.");
            }
            else if (RevisionContent.HashOf(await store.ContentAsync(revision.Id, cancellationToken)) != content)
            {
                problems.Add($"The file of revision {revision.Id} is not the one that was proposed.");
            }

            bool saysPublished = revision.PublishedAt is not null;
            if (saysPublished != published.ContainsKey(revision.Id) || (revision.State == RevisionState.RolledBack) != undone.Contains(revision.Id))
            {
                problems.Add($"Revision {revision.Id} is kept as {RevisionStates.Name(revision.State)}, and the audit trail tells otherwise.");
            }

            if (published.TryGetValue(revision.Id, out string? statements))
            {
                using var hash = new StatementsHash();
                await foreach (BookEntry entry in store.StatementsAsync(revision.Id, cancellationToken))
                {
                    hash.Add(entry);
                }

                if (hash.Finish() != statements)
                {
                    problems.Add($"What revision {revision.Id} says in the book is not what was published: a figure was changed, added or taken out by hand.");
                }
            }
        }

        foreach (int missing in proposed.Keys.Order())
        {
            if (await store.FindAsync(missing, cancellationToken) is null)
            {
                problems.Add($"Revision {missing} is in the audit trail and is not kept any more.");
            }
        }
    }

    /// <summary>The book's tag carries the hash of the line that last moved it: lines cut off the end of the trail are missed there.</summary>
    private static async Task<string?> LastRevisionLine(ISalaryStore store, AuditEntry? last, Dictionary<int, string> published, CancellationToken cancellationToken)
    {
        BookVersion version = await store.VersionAsync(cancellationToken);
        if (version.Number == 0)
        {
            return published.Count == 0 ? null : "The audit trail tells of publishes, and the book says that there were none.";
        }

        for (long number = last?.Number ?? 0; number > 0; number--)
        {
            AuditEntry line = (await store.AuditAsync(number - 1, 1, cancellationToken))[0];
            if (line.Action is AuditActions.Published or AuditActions.RolledBack)
            {
                return version.Tag.EndsWith(line.Hash[..16], StringComparison.Ordinal) ? null : "The book was last moved by a line that the audit trail does not have: its end was cut off.";
            }
        }

        return "The book was published, and the audit trail tells of no publish.";
    }

    private static string LastWord(string details) => details[(details.LastIndexOf(' ') + 1)..];
}
