namespace CareerBot.Salaries.Audit;

/// <summary>Walks the audit trail in order and says what is broken.</summary>
public sealed class AuditChain
{
    private AuditEntry? _last;

    /// <summary>The last line seen, or null.</summary>
    public AuditEntry? Last => _last;

    /// <summary>Takes the next line; a sentence when it does not follow from the one before, else null.</summary>
    public string? Add(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        long expected = (_last?.Number ?? 0) + 1;
        string? problem =
            entry.Number != expected ? $"Line {expected} of the audit trail is missing: line {entry.Number} comes in its place."
            : entry.PreviousHash != (_last?.Hash ?? AuditEntry.NoHash) ? $"Line {entry.Number} of the audit trail does not follow from the line before it: one of the two was changed."
            : entry.Hash != entry.ComputeHash() ? $"Line {entry.Number} of the audit trail ({entry.Action}, {entry.At:yyyy-MM-dd HH:mm:ss} UTC) was changed after it was written."
            : null;
        _last = entry;
        return problem;
    }
}
