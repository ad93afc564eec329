using CareerBot.Storage;

namespace CareerBot.Host.Pay;

/// <summary>Where the salary book is kept: <c>ConnectionStrings:Salaries</c>, else a SQLite file that is made at the first start.</summary>
internal static class SalaryStoreOptions
{
    /// <summary>The setting's name.</summary>
    public const string Name = "Salaries";

    /// <summary>The store of a configuration.</summary>
    /// <exception cref="FormatException">The setting cannot be read; the sentence names it.</exception>
    public static StoreOptions Of(IConfiguration configuration, string knowledgeFolder) =>
        StoreOptions.Parse(configuration.GetConnectionString(Name) is { Length: > 0 } given ? given : StoreLocation.Default(knowledgeFolder));
}
