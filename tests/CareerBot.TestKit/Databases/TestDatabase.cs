using CareerBot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CareerBot.TestKit.Databases;

/// <summary>An empty database of its own for one test: a SQLite file, or a database of a real PostgreSQL server.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _folder;

    private bool _isDisposed;

    private TestDatabase(StoreKind kind, string connectionString, string? folder)
    {
        Kind = kind;
        ConnectionString = connectionString;
        _folder = folder;
    }

    /// <summary>Which database.</summary>
    public StoreKind Kind { get; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes one.</summary>
    public static TestDatabase Create(StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
        {
            string folder = Directory.CreateTempSubdirectory("careerbot-sqlite-").FullName;
            return new TestDatabase(kind, $"Data Source={Path.Combine(folder, "salaries.db")}", folder);
        }

        return On(PostgresServer.Shared);
    }

    internal static TestDatabase On(PostgresServer server)
    {
        string name = "test_" + Guid.NewGuid().ToString("N");
        using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        create.ExecuteNonQuery();
        return new TestDatabase(StoreKind.PostgreSql, server.ConnectionString(name), null);
    }

    /// <summary>The database, not prepared yet.</summary>
    public CareerBotDatabase Open() => new(StoreOptions.Parse(ConnectionString));

    /// <summary>Runs a statement by hand, past everything that guards the tables.</summary>
    /// <returns>How many rows it touched.</returns>
    public int Execute(string sql)
    {
        using System.Data.Common.DbConnection connection = Kind == StoreKind.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        connection.Open();
        using System.Data.Common.DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        }
    }
}
