using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerBot.Storage.Migrations;

/// <summary>Revisions, statements, audit trail, tokens, questions asked, questions for HR. Types are left to the database spoken to.</summary>
[DbContext(typeof(CareerBotContext))]
[Migration("0001_salaries")]
internal sealed class M0001Salaries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "revisions",
            table => new
            {
                id = table.Column<int>(),
                state = table.Column<string>(),
                mode = table.Column<string>(),
                file_name = table.Column<string>(),
                proposer = table.Column<string>(),
                comment = table.Column<string>(),
                created_at = table.Column<long>(),
                rows = table.Column<int>(),
                added = table.Column<int>(),
                changed = table.Column<int>(),
                removed = table.Column<int>(),
                unchanged = table.Column<int>(),
                base_tag = table.Column<string>(),
                content_hash = table.Column<string>(),
                submitted_at = table.Column<long>(nullable: true),
                approver = table.Column<string>(nullable: true),
                decision_comment = table.Column<string>(),
                decided_at = table.Column<long>(nullable: true),
                approved_diff = table.Column<string>(nullable: true),
                published_at = table.Column<long>(nullable: true),
                publisher = table.Column<string>(nullable: true),
                publish_order = table.Column<int>(nullable: true),
                statements_hash = table.Column<string>(nullable: true),
                checked_at = table.Column<long>(nullable: true),
                rolled_back_at = table.Column<long>(nullable: true),
                rolled_back_by = table.Column<string>(nullable: true),
                rollback_comment = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_revisions", row => row.id));
        migrationBuilder.CreateTable(
            "revision_contents",
            table => new { revision = table.Column<int>(), bytes = table.Column<byte[]>() },
            constraints: table => table.PrimaryKey("pk_revision_contents", row => row.revision));
        migrationBuilder.CreateTable(
            "statements",
            table => new
            {
                revision = table.Column<int>(),
                ordinal = table.Column<int>(),
                in_force_from = table.Column<DateOnly>(),
                ends = table.Column<bool>(),
                role = table.Column<string>(),
                location = table.Column<string>(),
                city = table.Column<string>(nullable: true),
                level = table.Column<string>(nullable: true),
                currency = table.Column<string>(),
                min = table.Column<decimal>(),
                max = table.Column<decimal>(),
                open_ended = table.Column<bool>(),
                median = table.Column<decimal>(nullable: true),
                effective_from = table.Column<DateOnly>(nullable: true),
                source = table.Column<string>(),
                audience = table.Column<int>(),
                note = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_statements", row => new { row.revision, row.ordinal }));
        migrationBuilder.CreateTable(
            "audit",
            table => new
            {
                number = table.Column<long>(),
                at = table.Column<long>(),
                actor = table.Column<string>(),
                action = table.Column<string>(),
                revision = table.Column<int>(nullable: true),
                details = table.Column<string>(),
                previous_hash = table.Column<string>(),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_audit", row => row.number));
        migrationBuilder.CreateTable(
            "book",
            table => new { id = table.Column<int>(), number = table.Column<int>(), tag = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_book", row => row.id));
        migrationBuilder.CreateTable(
            "kept_replies",
            table => new
            {
                person = table.Column<string>(),
                key = table.Column<string>(),
                request_hash = table.Column<string>(),
                revision = table.Column<int>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_kept_replies", row => new { row.person, row.key }));
        migrationBuilder.CreateTable(
            "tokens",
            table => new
            {
                id = table.Column<string>(),
                name = table.Column<string>(),
                person = table.Column<string>(),
                scopes = table.Column<string>(),
                hash = table.Column<string>(),
                created_at = table.Column<long>(),
                created_by = table.Column<string>(),
                last_used_at = table.Column<long>(nullable: true),
                revoked_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_tokens", row => row.id));
        migrationBuilder.CreateIndex("ix_tokens_hash", "tokens", "hash", unique: true);
        migrationBuilder.CreateTable(
            "asked",
            table => new
            {
                id = table.Column<string>(),
                day = table.Column<DateOnly>(),
                channel = table.Column<string>(),
                language = table.Column<string>(),
                intent = table.Column<string>(),
                kind = table.Column<string>(),
                subject = table.Column<string>(),
                outcome = table.Column<string>(),
                text = table.Column<string>(),
                thumb = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_asked", row => row.id));
        migrationBuilder.CreateIndex("ix_asked_day", "asked", "day");
        migrationBuilder.CreateTable(
            "hand_overs",
            table => new
            {
                id = table.Column<string>(),
                created_at = table.Column<long>(),
                kind = table.Column<string>(),
                asked = table.Column<string>(),
                understood = table.Column<string>(),
                person = table.Column<string>(nullable: true),
                return_to = table.Column<string>(),
                language = table.Column<string>(),
                due_on = table.Column<DateOnly>(nullable: true),
                due_rule = table.Column<string>(),
                state = table.Column<string>(),
                reply = table.Column<string>(),
                replied_by = table.Column<string>(nullable: true),
                replied_at = table.Column<long>(nullable: true),
                delivered_at = table.Column<long>(nullable: true),
                kept_as = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_hand_overs", row => row.id));
        migrationBuilder.CreateIndex("ix_hand_overs_return_to", "hand_overs", "return_to");
    }
}
