using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Tables;

/// <summary>The tables of the inbox: apart from those of the book, so that on SQLite no long write of HR's keeps a message waiting.</summary>
internal sealed class InboxContext : DbContext
{
    private readonly StoreOptions _options;

    public InboxContext(StoreOptions options) => (_options, Statements) = (options, new Statements(this));

    /// <summary>Those written by hand.</summary>
    public Statements Statements { get; }

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<ExchangeRow> Exchanges => Set<ExchangeRow>();

    /// <inheritdoc/>
    public override void Dispose()
    {
        Statements.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Statements.Dispose();
        return base.DisposeAsync();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => DatabaseChoice.Use(builder, _options);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<InboxRow>().ToTable("inbox").HasKey(row => row.Number);
        model.Entity<ExchangeRow>().ToTable("exchanges").HasKey(row => row.ReplyId);
        SnakeCase.NameColumns(model);
    }
}
