using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerBot.Storage.Migrations;

/// <summary>Subscriptions to changes of pay, and where channels are installed.</summary>
[DbContext(typeof(CareerBotContext))]
[Migration("0002_channels")]
internal sealed class M0002Channels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "subscriptions",
            table => new
            {
                subscriber = table.Column<string>(),
                role = table.Column<string>(),
                location = table.Column<string>(),
                level = table.Column<string>(),
                since = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_subscriptions", row => new { row.subscriber, row.role, row.location, row.level }));
        migrationBuilder.CreateTable(
            "installations",
            table => new
            {
                key = table.Column<string>(),
                @sealed = table.Column<string>(),
                updated_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_installations", row => row.key));
    }
}
