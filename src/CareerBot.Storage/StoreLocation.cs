namespace CareerBot.Storage;

/// <summary>Where the salary book is when nothing is set: a file beside the knowledge folder, so that host and command line find the same one.</summary>
public static class StoreLocation
{
    /// <summary>The connection string of <c>data/salaries.db</c> beside a knowledge folder.</summary>
    public static string Default(string knowledgeFolder) =>
        $"Data Source={Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(knowledgeFolder)))!, "data", "salaries.db")}";
}
