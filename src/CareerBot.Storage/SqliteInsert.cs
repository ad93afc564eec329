using Microsoft.Data.Sqlite;

namespace CareerBot.Storage;

/// <summary>Inserts many rows into one table of SQLite by one prepared statement: tracking each as an entity costs ten times as much.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter[] _cells;

    /// <summary>Prepares the statement.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, with commas between.</param>
    /// <param name="onConflict">What is done with a row that is there already, in the words of SQLite; by default that is an error.</param>
    public SqliteInsert(SqliteConnection connection, SqliteTransaction transaction, string table, string columns, string onConflict = "")
    {
        _insert = connection.CreateCommand();
        _insert.Transaction = transaction;
        string[] names = [.. columns.Split(", ").Select(column => "$" + column)];
#pragma warning disable CA2100 // Names of ours, never of anybody who asks.
        _insert.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names)}) {onConflict}";
#pragma warning restore CA2100
        _cells = [.. names.Select(name => _insert.Parameters.AddWithValue(name, DBNull.Value))];
        _insert.Prepare();
    }

    /// <summary>Inserts a row; its values in the order of the columns.</summary>
    public void Add(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Value = values[i] ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();
}
