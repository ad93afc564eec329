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
            await copy.StartRowAsync(cancellationToken);
            Write(copy, revision, ordinal, entries[ordinal]);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>The cells of a row. They go into the buffer of the connection: to await each of two million would take longer than to write it.</summary>
    private static void Write(NpgsqlBinaryImporter copy, int revision, int ordinal, BookEntry entry)
    {
        Band band = entry.Band;
        copy.Write(revision, NpgsqlDbType.Integer);
        copy.Write(ordinal, NpgsqlDbType.Integer);
        copy.Write(entry.InForceFrom, NpgsqlDbType.Date);
        copy.Write(entry.Ends, NpgsqlDbType.Boolean);
        copy.Write(band.Role.Value, NpgsqlDbType.Text);
        copy.Write(band.Location.Value, NpgsqlDbType.Text);
        Write(copy, band.City?.Value);
        Write(copy, band.Level?.Value);
        copy.Write(band.Currency, NpgsqlDbType.Text);
        copy.Write(band.Min, NpgsqlDbType.Numeric);
        copy.Write(band.Max, NpgsqlDbType.Numeric);
        copy.Write(band.OpenEnded, NpgsqlDbType.Boolean);
        if (band.Median is { } median)
        {
            copy.Write(median, NpgsqlDbType.Numeric);
        }
        else
        {
            copy.WriteNull();
        }

        if (band.EffectiveFrom is { } date)
        {
            copy.Write(date, NpgsqlDbType.Date);
        }
        else
        {
            copy.WriteNull();
        }

        copy.Write(band.Source, NpgsqlDbType.Text);
        copy.Write((int)band.Audience, NpgsqlDbType.Integer);
        copy.Write(band.Note, NpgsqlDbType.Text);
    }

    private static void Write(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text, NpgsqlDbType.Text);
        }
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, int revision, IReadOnlyList<BookEntry> entries)
    {
        using var insert = new SqliteInsert(connection, transaction, "statements", Columns);
        for (int ordinal = 0; ordinal < entries.Count; ordinal++)
        {
            BookEntry entry = entries[ordinal];
            Band band = entry.Band;
            insert.Add(
            [
                revision, ordinal, entry.InForceFrom, entry.Ends, band.Role.Value, band.Location.Value, band.City?.Value, band.Level?.Value, band.Currency, band.Min, band.Max,
                band.OpenEnded, band.Median, band.EffectiveFrom, band.Source, (int)band.Audience, band.Note,
            ]);
        }
    }
}
