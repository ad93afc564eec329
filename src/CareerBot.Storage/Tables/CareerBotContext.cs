using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Tables;

/// <summary>All tables. Moments are kept as milliseconds since 1970 (UTC), which both databases compare and sort alike.</summary>
internal sealed class CareerBotContext(StoreOptions options) : DbContext
{
    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    public DbSet<StatementRow> Statements => Set<StatementRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<BookRow> Book => Set<BookRow>();

    public DbSet<KeptReplyRow> KeptReplies => Set<KeptReplyRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<AskedRow> Asked => Set<AskedRow>();

    public DbSet<HandOverRow> HandOvers => Set<HandOverRow>();

    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();

    public DbSet<InstallationRow> Installations => Set<InstallationRow>();

    public DbSet<NewsRow> News => Set<NewsRow>();

    public DbSet<AnnouncementRow> Announcements => Set<AnnouncementRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => DatabaseChoice.Use(builder, options);

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
        model.Entity<SubscriptionRow>().ToTable("subscriptions").HasKey(row => new { row.Subscriber, row.Role, row.Location, row.Level });
        model.Entity<InstallationRow>().ToTable("installations").HasKey(row => row.Key);
        model.Entity<NewsRow>().ToTable("news").HasKey(row => new { row.Subscriber, row.Revision });
        model.Entity<AnnouncementRow>().ToTable("announcements").HasKey(row => new { row.Channel, row.Revision, row.Place });
        model.Entity<ConversationRow>().ToTable("conversations").HasKey(row => new { row.Channel, row.Conversation });
        SnakeCase.NameColumns(model);
    }
}
