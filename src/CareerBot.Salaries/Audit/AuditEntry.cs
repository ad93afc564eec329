using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Salaries.Audit;

/// <summary>
/// One line of the audit trail. It is append-only, and each line carries the hash of the one before: a line that is changed, taken out or
/// put in breaks the chain there.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Actor">The person or token that did it, or tried to.</param>
/// <param name="Action">What was done, from <see cref="AuditActions"/>.</param>
/// <param name="Revision">The revision concerned, or null.</param>
/// <param name="Details">What else is to be known. Never a figure of pay, never a secret.</param>
/// <param name="PreviousHash">Hash of the line before; of the first line, 64 zeros.</param>
/// <param name="Hash">SHA-256 of all the rest, in hex.</param>
public sealed record AuditEntry(
    long Number, DateTimeOffset At, string Actor, string Action, int? Revision, string Details, string PreviousHash, string Hash)
{
    /// <summary>What the first line has for the hash of the one before.</summary>
    public static readonly string NoHash = new('0', 64);

    /// <summary>The line that comes after another.</summary>
    /// <param name="previous">The last line, or null at the beginning.</param>
    /// <param name="draft">What it says.</param>
    /// <param name="at">When; cut to the millisecond, which every store keeps.</param>
    public static AuditEntry After(AuditEntry? previous, AuditDraft draft, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        DateTimeOffset moment = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var entry = new AuditEntry((previous?.Number ?? 0) + 1, moment, draft.Actor, draft.Action, draft.Revision, draft.Details, previous?.Hash ?? NoHash, "");
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>The hash that its content should have.</summary>
    public string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Number}\u001f{At.ToUnixTimeMilliseconds()}\u001f{Actor}\u001f{Action}\u001f{Revision}\u001f{Details}\u001f{PreviousHash}"))));
}

/// <summary>A line of the audit trail before it has a place in it.</summary>
/// <param name="Actor">The person or token.</param>
/// <param name="Action">From <see cref="AuditActions"/>.</param>
/// <param name="Revision">The revision concerned, or null.</param>
/// <param name="Details">What else is to be known; never a figure of pay, never a secret.</param>
public sealed record AuditDraft(string Actor, string Action, int? Revision = null, string Details = "");
