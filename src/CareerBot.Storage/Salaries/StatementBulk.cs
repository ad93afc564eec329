using System.Data.Common;
using CareerBot.Salaries;
using CareerBot.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace CareerBot.Storage.Salaries;

/// <summary>
/// Adds statements by the fastest way of each database, within the context's transaction: a hundred thousand at once are usual after a
/// market survey, and tracking each of them would take more memory than the book itself.
/// </summary>
internal static class StatementBulk
{
    private const string Columns =
        "revision, ordinal, in_force_from, ends, role, location, city, level, currency, min, max, open_ended, median, effective_from, source, audience, note";

    public static async Task AddAsync(CareerBotContext context, int revision, IReadOnlyList<BookEntry> entries, CancellationToken cancellationToken)
    {
        DbConnection connection = context.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, revision, entries, cancellationToken);
        }
        else
        {
            Insert((SqliteConnection)connection, (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction(), revision, entries);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, int revision, IReadOnlyList<BookEntry> entries, CancellationToken cancellationToken)
    {
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync($"COPY statements ({Columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        for (int ordinal = 0; ordinal < entries.Count; ordinal++)
        {
            BookEntry entry = entries[ordinal];
            Band band = entry.Band;
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(revision, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(ordinal, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(entry.InForceFrom, NpgsqlDbType.Date, cancellationToken);
            await copy.WriteAsync(entry.Ends, NpgsqlDbType.Boolean, cancellationToken);
            await copy.WriteAsync(band.Role.Value, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(band.Location.Value, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, band.City?.Value, cancellationToken);
            await WriteAsync(copy, band.Level?.Value, cancellationToken);
            await copy.WriteAsync(band.Currency, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(band.Min, NpgsqlDbType.Numeric, cancellationToken);
            await copy.WriteAsync(band.Max, NpgsqlDbType.Numeric, cancellationToken);
            await copy.WriteAsync(band.OpenEnded, NpgsqlDbType.Boolean, cancellationToken);
            if (band.Median is { } median)
            {
                await copy.WriteAsync(median, NpgsqlDbType.Numeric, cancellationToken);
            }
            else
            {
                await copy.WriteNullAsync(cancellationToken);
            }

            if (band.EffectiveFrom is { } date)
            {
                await copy.WriteAsync(date, NpgsqlDbType.Date, cancellationToken);
            }
            else
            {
                await copy.WriteNullAsync(cancellationToken);
            }

            await copy.WriteAsync(band.Source, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync((int)band.Audience, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(band.Note, NpgsqlDbType.Text, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken cancellationToken) =>
        text is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, int revision, IReadOnlyList<BookEntry> entries)
    {
        using SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        string[] names = [.. Columns.Split(", ").Select(column => "$" + column)];
        insert.CommandText = $"INSERT INTO statements ({Columns}) VALUES ({string.Join(", ", names)})";
        SqliteParameter[] cells = [.. names.Select(name => insert.Parameters.AddWithValue(name, DBNull.Value))];
        insert.Prepare();
        for (int ordinal = 0; ordinal < entries.Count; ordinal++)
        {
            BookEntry entry = entries[ordinal];
            Band band = entry.Band;
            object?[] values =
            [
                revision, ordinal, entry.InForceFrom, entry.Ends, band.Role.Value, band.Location.Value, band.City?.Value, band.Level?.Value, band.Currency, band.Min, band.Max,
                band.OpenEnded, band.Median, band.EffectiveFrom, band.Source, (int)band.Audience, band.Note,
            ];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i].Value = values[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }
}
