namespace CareerBot.TestKit;

/// <summary>Finds the repository's own folders from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>CareerBot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The real knowledge folder.</summary>
    public static string Knowledge { get; } = Path.Combine(Root, "knowledge");

    /// <summary>Test data that CI has and a user's clone has not; null when it is not there.</summary>
    public static string? SharedData { get; } =
        Path.Combine(Root, "..", "shared", "data") is var path && Directory.Exists(path) ? Path.GetFullPath(path) : null;

    private static string FindRoot()
    {
        for (DirectoryInfo? above = new(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "CareerBot.sln")))
            {
                return above.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from a build within the repository.");
    }
}
