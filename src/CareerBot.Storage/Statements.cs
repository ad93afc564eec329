using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerBot.Storage;

/// <summary>
/// Statements written by hand, for what is done for every message: to build them from expressions, and to have them parsed again each time, takes more
/// than the database's own part. On a file of SQLite each is prepared once for as long as its context lives; PostgreSQL's driver does so by itself.
/// </summary>
/// <param name="context">In whose transaction they run.</param>
internal sealed class Statements(DbContext context) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Runs one that gives nothing back.</summary>
    /// <param name="sql">The statement; its values are <c>@p0</c>, <c>@p1</c> and so on.</param>
    /// <param name="values">The values, none of them null.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(string sql, object[] values, CancellationToken cancellationToken) => Command(sql, values).ExecuteNonQueryAsync(cancellationToken);

    /// <summary>Runs one that gives at most one row back.</summary>
    /// <returns>What <paramref name="read"/> makes of the row; null when there is none.</returns>
    /// <inheritdoc cref="ExecuteAsync"/>
    public async Task<T?> SingleAsync<T>(string sql, object[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        await using DbDataReader rows = await Command(sql, values).ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? read(rows) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DbCommand command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Command(string sql, object[] values)
    {
        if (!_prepared.TryGetValue(sql, out DbCommand? command))
        {
            command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Statements of ours, never of anybody who asks; what they ask is a value.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (int i = 0; i < values.Length; i++)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            _prepared.Add(sql, command);
        }

        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        if (command is SqliteCommand)
        {
            command.Prepare(); // Nothing is done when it is prepared already.
        }

        return command;
    }
}
