using CareerBot.Host.Console;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>The audit trail, newest first.</summary>
public sealed class AuditModel(ISalaryStore store) : ConsolePage
{
    private const int OnPage = 100;

    /// <summary>The lines of this page, newest first.</summary>
    public IReadOnlyList<AuditEntry> Lines { get; private set; } = [];

    /// <summary>Number that older lines come before; null when there are none.</summary>
    public long? Older { get; private set; }

    /// <summary>What verifying found; null when it was not asked for.</summary>
    public IReadOnlyList<string>? Verified { get; private set; }

    /// <summary>Shows a page.</summary>
    public async Task OnGetAsync(long? before, CancellationToken cancellationToken)
    {
        long end = before ?? (await LastAsync(cancellationToken) + 1);
        long after = Math.Max(0, end - OnPage - 1);
        IReadOnlyList<AuditEntry> lines = await store.AuditAsync(after, (int)Math.Min(OnPage, Math.Max(0, end - 1)), cancellationToken);
        Lines = [.. lines.Where(line => line.Number < end).Reverse()];
        Older = Lines.Count > 0 && Lines[^1].Number > 1 ? Lines[^1].Number : null;
    }

    /// <summary>Verifies all of it.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        (long lines, var problems) = await BookVerification.RunAsync(store, cancellationToken);
        Verified = problems;
        if (problems.Length == 0)
        {
            Done = $"Verified: all {lines} lines, and every published figure, are as they were written.";
            return RedirectToPage();
        }

        Problem = $"Not everything is as it was written: {Money.Count(problems.Length, "problem")} found. Keep the database as it is and tell whoever runs it.";
        await OnGetAsync(null, cancellationToken);
        return Page();
    }

    private Task<long> LastAsync(CancellationToken cancellationToken) => store.AuditLengthAsync(cancellationToken);
}
