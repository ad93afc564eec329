namespace CareerBot.Knowledge.Loading;

/// <summary>Sees whether anything in a folder of content changed, without reading it.</summary>
public static class FolderStamp
{
    /// <summary>A number that changes when a file of the folder is added, removed, written or resized.</summary>
    public static long Of(string folder)
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
