using System.Globalization;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>What the operating system counts for this process, in megabytes.</summary>
internal static class ProcessMemory
{
    /// <summary>The most that was resident at once since the process began.</summary>
    public static double Peak => Read("VmHWM");

    /// <summary>What is resident now.</summary>
    public static double Now => Read("VmRSS");

    private static double Read(string name)
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
