using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerBot.Storage.Tables;

/// <summary>All tables. Moments are kept as milliseconds since 1970 (UTC), which both databases compare and sort alike.</summary>
internal sealed class CareerBotContext(StoreOptions options) : DbContext
{
    /// <summary>Seconds that a statement may take, waiting for another writer included.</summary>
    private const int CommandTimeout = 60;

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    public DbSet<StatementRow> Statements => Set<StatementRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<BookRow> Book => Set<BookRow>();

    public DbSet<KeptReplyRow> KeptReplies => Set<KeptReplyRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<AskedRow> Asked => Set<AskedRow>();

    public DbSet<HandOverRow> HandOvers => Set<HandOverRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder)
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

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<RevisionRow>(table =>
        {
            table.ToTable("revisions").HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<ContentRow>(table =>
        {
            table.ToTable("revision_contents").HasKey(row => row.Revision);
            table.Property(row => row.Revision).ValueGeneratedNever();
        });
        model.Entity<StatementRow>().ToTable("statements").HasKey(row => new { row.Revision, row.Ordinal });
        model.Entity<AuditRow>(table =>
        {
            table.ToTable("audit").HasKey(row => row.Number);
            table.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<BookRow>(table =>
        {
            table.ToTable("book").HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<KeptReplyRow>().ToTable("kept_replies").HasKey(row => new { row.Person, row.Key });
        model.Entity<TokenRow>().ToTable("tokens").HasKey(row => row.Id);
        model.Entity<AskedRow>().ToTable("asked").HasKey(row => row.Id);
        model.Entity<HandOverRow>().ToTable("hand_overs").HasKey(row => row.Id);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(SnakeCase.Of(property.Name));
        }
    }
}
