using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace CareerBot.Storage.Migrations;

/// <summary>The inbox, and the replies that buttons lead back to.</summary>
[DbContext(typeof(InboxContext))]
[Migration("0001_inbox")]
internal sealed class M0001Inbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "inbox",
            table => new
            {
                // Each database reads its own annotation. SQLite never gives a number twice, so the order stays that of coming.
                number = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                key = table.Column<string>(),
                conversation = table.Column<string>(),
                payload = table.Column<string>(),
                received_at = table.Column<long>(),
                deliveries = table.Column<string>(nullable: true),
                next = table.Column<int>(),
                is_sending = table.Column<bool>(),
                attempts = table.Column<int>(),
                not_before = table.Column<long>(),
                worker = table.Column<string>(),
                held_until = table.Column<long>(),
                done_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_inbox", row => row.number));
        migrationBuilder.CreateIndex("ux_inbox_key", "inbox", "key", unique: true);
        migrationBuilder.CreateIndex("ix_inbox_waiting", "inbox", ["conversation", "number"], filter: "done_at IS NULL");
        migrationBuilder.CreateIndex("ix_inbox_done", "inbox", "done_at");
        migrationBuilder.CreateTable(
            "exchanges",
            table => new
            {
                reply_id = table.Column<string>(),
                asker = table.Column<string>(),
                content = table.Column<string>(),
                kept_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_exchanges", row => row.reply_id));
        migrationBuilder.CreateIndex("ix_exchanges_kept", "exchanges", "kept_at");
    }
}
