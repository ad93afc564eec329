using Microsoft.Data.Sqlite;
using Npgsql;

namespace CareerBot.Storage;

/// <summary>Which database a connection string means: <c>Data Source=…</c> is a SQLite file, <c>Host=…</c> is PostgreSQL.</summary>
/// <param name="Kind">The database.</param>
/// <param name="ConnectionString">The connection string.</param>
public sealed record StoreOptions(StoreKind Kind, string ConnectionString)
{
    /// <summary>What messages call the setting.</summary>
    public const string Setting = "ConnectionStrings:Salaries";

    /// <summary>The file of SQLite, or null.</summary>
    public string? File => Kind == StoreKind.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>The same store for reading alone: a file of SQLite is then neither made nor written.</summary>
    public StoreOptions ReadOnly() =>
        Kind == StoreKind.Sqlite ? this with { ConnectionString = new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ToString() } : this;

    /// <summary>Reads a connection string.</summary>
    /// <param name="connectionString">The string.</param>
    /// <param name="setting">What the message calls the setting.</param>
    /// <exception cref="FormatException">It is neither; the message names the setting and never shows the string, which may hold a password.</exception>
    public static StoreOptions Parse(string connectionString, string setting = Setting)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        try
        {
            if (connectionString.Contains("Data Source=", StringComparison.OrdinalIgnoreCase) || connectionString.Contains("Filename=", StringComparison.OrdinalIgnoreCase))
            {
                var sqlite = new SqliteConnectionStringBuilder(connectionString);
                if (sqlite.DataSource.Length > 0 && sqlite.DataSource != ":memory:" && sqlite.Mode != SqliteOpenMode.Memory)
                {
                    return new StoreOptions(StoreKind.Sqlite, sqlite.ToString());
                }
            }
            else if (connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) || connectionString.Contains("Server=", StringComparison.OrdinalIgnoreCase))
            {
                return new StoreOptions(StoreKind.PostgreSql, new NpgsqlConnectionStringBuilder(connectionString).ToString());
            }
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"{setting} cannot be read: write 'Data Source=FILE' for SQLite or 'Host=…;Database=…' for PostgreSQL.", error);
        }

        throw new FormatException($"{setting} is neither 'Data Source=FILE' (SQLite, a file) nor 'Host=…;Database=…' (PostgreSQL).");
    }
}

/// <summary>The databases that are spoken.</summary>
public enum StoreKind
{
    /// <summary>A file, for one machine.</summary>
    Sqlite,

    /// <summary>A server, for any number of replicas.</summary>
    PostgreSql,
}
