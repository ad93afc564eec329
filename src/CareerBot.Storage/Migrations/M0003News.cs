using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerBot.Storage.Migrations;

/// <summary>Who is told of which revision, and where approvers were asked for a decision.</summary>
[DbContext(typeof(CareerBotContext))]
[Migration("0003_news")]
internal sealed class M0003News : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "news",
            table => new
            {
                subscriber = table.Column<string>(),
                revision = table.Column<int>(),
                message = table.Column<string>(),
                is_told = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("pk_news", row => new { row.subscriber, row.revision }));
        migrationBuilder.CreateIndex("ix_news_revision", "news", "revision");
        migrationBuilder.CreateTable(
            "announcements",
            table => new
            {
                channel = table.Column<string>(),
                revision = table.Column<int>(),
                place = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_announcements", row => new { row.channel, row.revision, row.place }));
    }
}
