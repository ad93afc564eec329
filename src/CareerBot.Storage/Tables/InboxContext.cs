using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Tables;

/// <summary>The tables of the inbox: apart from those of the book, so that on SQLite no long write of HR's keeps a message waiting.</summary>
internal sealed class InboxContext(StoreOptions options) : DbContext
{
    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<ExchangeRow> Exchanges => Set<ExchangeRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => DatabaseChoice.Use(builder, options);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<InboxRow>().ToTable("inbox").HasKey(row => row.Number);
        model.Entity<ExchangeRow>().ToTable("exchanges").HasKey(row => row.ReplyId);
        SnakeCase.NameColumns(model);
    }
}
