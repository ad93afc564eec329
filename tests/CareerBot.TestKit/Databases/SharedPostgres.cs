namespace CareerBot.TestKit.Databases;

/// <summary>
/// Ends the PostgreSQL of the process when its last test has ended. An assembly fixture and not a handler of the process's exit: the
/// deleting of many databases takes a slow disk longer than the ten seconds that the test runner grants what happens after it.
/// </summary>
public sealed class SharedPostgres : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => PostgresServer.EndShared();
}
