using System.Net.Sockets;
using CareerBot.Salaries.Revisions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CareerBot.Storage;

/// <summary>Tells a database that is away, locked or full from a fault of ours.</summary>
internal static class Unavailable
{
    // Result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static async Task<T> WrapAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (IsAway(error))
        {
            throw new StoreUnavailableException("The salary database cannot be used right now.", error);
        }
    }

    private static bool IsAway(Exception error) => error switch
    {
        StoreUnavailableException => false,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,

        // Classes of SQLSTATE: 08 connection, 40 rolled back for another transaction's sake, 53 resources, 57 operator intervention, 3D no such database, 28 not let in.
        PostgresException postgres => postgres.SqlState[..2] is "08" or "40" or "53" or "57" or "3D" or "28",
        NpgsqlException or SocketException or TimeoutException => true,
        IOException or UnauthorizedAccessException => true,
        _ => error.InnerException is { } inner && IsAway(inner),
    };
}
