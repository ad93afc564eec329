using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerBot.Storage.Migrations;

/// <summary>Where channels can write of their own accord.</summary>
[DbContext(typeof(CareerBotContext))]
[Migration("0004_conversations")]
internal sealed class M0004Conversations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "conversations",
            table => new
            {
                channel = table.Column<string>(),
                conversation = table.Column<string>(),
                kind = table.Column<string>(),
                address = table.Column<string>(),
                tenant = table.Column<string>(nullable: true),
                bot = table.Column<string>(nullable: true),
                user = table.Column<string>(nullable: true),
                person = table.Column<string>(nullable: true),
                updated_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_conversations", row => new { row.channel, row.conversation }));
        migrationBuilder.CreateIndex("ix_conversations_person", "conversations", ["channel", "person"]);
    }
}
