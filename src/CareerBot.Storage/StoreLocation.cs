namespace CareerBot.Storage;

/// <summary>Where the salary book is: where the setting says, else a file beside the knowledge folder, so that host and command line find the same one.</summary>
public static class StoreLocation
{
    /// <summary>Name of the connection string in a configuration.</summary>
    public const string Name = "Salaries";

    /// <summary>The environment's spelling of the setting.</summary>
    public const string EnvironmentVariable = $"ConnectionStrings__{Name}";

    /// <summary>The connection string of <c>data/salaries.db</c> beside a knowledge folder.</summary>
    public static string Default(string knowledgeFolder) =>
        $"Data Source={Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(knowledgeFolder)))!, "data", "salaries.db")}";

    /// <summary>The store of a connection string; of null or an empty one, the default.</summary>
    /// <param name="connectionString">The setting.</param>
    /// <param name="knowledgeFolder">The folder that the default lies beside.</param>
    /// <param name="setting">What messages call the setting.</param>
    /// <exception cref="FormatException">The setting cannot be read; the sentence names it.</exception>
    public static StoreOptions Of(string? connectionString, string knowledgeFolder, string setting = StoreOptions.Setting) =>
        StoreOptions.Parse(string.IsNullOrEmpty(connectionString) ? Default(knowledgeFolder) : connectionString, setting);
}
