using CareerBot.Salaries.Audit;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Salaries;

/// <summary>Adds to the audit trail; within a writer's transaction, so that no two lines follow the same one.</summary>
internal static class AuditTrail
{
    public static async Task<AuditEntry> AppendAsync(CareerBotContext context, AuditDraft draft, TimeProvider time, CancellationToken cancellationToken)
    {
        AuditRow? last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        AuditEntry entry = AuditEntry.After(last?.ToEntry(), draft, time.GetUtcNow());
        context.Audit.Add(AuditRow.Of(entry));
        await context.SaveChangesAsync(cancellationToken);
        return entry;
    }
}
