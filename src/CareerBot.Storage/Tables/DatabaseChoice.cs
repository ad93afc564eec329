using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerBot.Storage.Tables;

/// <summary>How a context speaks to the database that the options mean.</summary>
internal static class DatabaseChoice
{
    /// <summary>Seconds that a statement may take, waiting for another writer included.</summary>
    private const int CommandTimeout = 60;

    public static void Use(DbContextOptionsBuilder builder, StoreOptions options)
    {
        if (options.Kind == StoreKind.Sqlite)
        {
            builder.UseSqlite(options.ConnectionString, sqlite => sqlite.CommandTimeout(CommandTimeout));
        }
        else
        {
            builder.UseNpgsql(options.ConnectionString, npgsql => npgsql.CommandTimeout(CommandTimeout));
        }

        // One set of migrations serves both databases, so there is no model snapshot, which would name the types of one of them; a test
        // writes and reads every table on both instead.
        builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }
}
