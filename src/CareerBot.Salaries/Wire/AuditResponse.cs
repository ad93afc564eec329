using CareerBot.Salaries.Audit;

namespace CareerBot.Salaries.Wire;

/// <summary>Lines of the audit trail, oldest first.</summary>
/// <param name="Lines">This page of them.</param>
/// <param name="Next">The value of <c>after</c> for the next page, or null.</param>
public sealed record AuditResponse(IReadOnlyList<AuditEntry> Lines, long? Next);
