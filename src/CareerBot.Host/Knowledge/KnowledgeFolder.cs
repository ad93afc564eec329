namespace CareerBot.Host.Knowledge;

/// <summary>Finds the knowledge folder, and sees whether anything in it changed.</summary>
internal static class KnowledgeFolder
{
    /// <summary>The folder of a setting: as given when absolute or in the working folder, else in the nearest folder above the program that has it.</summary>
    public static string Find(string setting, string contentRoot)
    {
        string inRoot = Path.GetFullPath(setting, contentRoot);
        if (Path.IsPathRooted(setting) || Directory.Exists(inRoot))
        {
            return inRoot;
        }

        for (DirectoryInfo? above = new(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            string candidate = Path.Combine(above.FullName, setting);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return inRoot;
    }

    /// <summary>A number that changes when a file of the folder is added, removed, written or resized.</summary>
    public static long StampOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        long stamp = 17;
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            stamp = unchecked((stamp * 31) + file.LastWriteTimeUtc.Ticks + file.Length + string.GetHashCode(file.FullName, StringComparison.Ordinal));
        }

        return stamp;
    }
}
