namespace CareerBot.Host.Knowledge;

/// <summary>Finds the folders of content.</summary>
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
}
