using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>What is measured within a process of its own, so that its peak memory is that of one run.</summary>
internal static class MeasuredProcess
{
    private const int Publishes = 11;

    public static Task RunAsync(string[] arguments) => arguments switch
    {
        ["publish", string store, .. string[] files] => PublishAsync(store, files),
        ["read", string file] => ReadAsync(file),
        ["fill", string store, .. string[] files] => FillAsync(store, files),
        ["large", string store] => LargeAsync(store),
        _ => throw new ArgumentException("Not a measurement: " + string.Join(' ', arguments)),
    };

    /// <summary>Files one after another: the first adds its bands, the next ones change all of them.</summary>
    private static async Task PublishAsync(string store, string[] files)
    {
        Baseline(files[0]);
        Desk desk = await Desk.OpenAsync(store);
        Figures.Print("before: resident, MB", ProcessMemory.Now);
        foreach (string file in files)
        {
            await desk.PublishAsync(file, Path.GetFileNameWithoutExtension(file));
            Figures.Print($"{Path.GetFileNameWithoutExtension(file)}: peak so far, MB", ProcessMemory.Peak);
        }
    }

    private static async Task ReadAsync(string file)
    {
        Desk desk = await Desk.OpenAsync($"Data Source={Path.GetTempFileName()}");
        double before = ProcessMemory.Peak;
        long began = Stopwatch.GetTimestamp();
        ImportResult read = desk.Read(file);
        string form = Path.GetExtension(file);
        Figures.Print($"{form}: size, MB", new FileInfo(file).Length / 1048576.0);
        Figures.Print($"{form}: read and validated, ms", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Figures.Print($"{form}: rows", read.Rows.Length);
        Figures.Print($"{form}: peak before, MB", before);
        Figures.Print($"{form}: peak, MB", ProcessMemory.Peak);
    }

    private static async Task FillAsync(string store, string[] files)
    {
        Desk desk = await Desk.OpenAsync(store);
        foreach (string file in files)
        {
            await desk.FillAsync(file);
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)} is in the book");
        }
    }

    /// <summary>A book of a million bands: what it takes to load and to hold, and how soon one more publish is answered.</summary>
    private static async Task LargeAsync(string store)
    {
        Desk desk = await LoadAsync(store);
        Desk replica = await Desk.OpenAsync(store);
        BandKey key = desk.Book.All.First(band => band.Audience <= Audience.Employees && Desk.Engine.Knowledge.Roles.ContainsKey(band.Role)).Key;
        for (int i = 0; i < Publishes; i++)
        {
            Band now = desk.Book.Find(key)!.Value.Band;
            Band next = now with { Min = now.Min + 1, EffectiveFrom = null };
            var draft = await desk.ProposeAsync([new ImportedRow(2, next)], []);
            await desk.ApproveAsync(draft.Id);
            Task<long> seen = Task.Run(() => AskUntilSeen(desk, key, next.Min));
            await desk.PublishAsync(draft.Id);
            Figures.Print("a publish, from before its commit to an answer, ms", Stopwatch.GetElapsedTime(desk.CommittedAt, await seen).TotalMilliseconds);
            long began = Stopwatch.GetTimestamp();
            await replica.RefreshAsync();
            AskUntilSeen(replica, key, next.Min);
            Figures.Print("another replica, from its look to an answer, ms", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Figures.Print("both replicas in one process: peak, MB", ProcessMemory.Peak);
    }

    private static async Task<Desk> LoadAsync(string store)
    {
        await Desk.OpenAsync($"Data Source={Path.GetTempFileName()}");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        double resident = ProcessMemory.Now;
        long began = Stopwatch.GetTimestamp();
        Desk desk = await Desk.OpenAsync(store);
        Figures.Print("loading, ms", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Figures.Print("loading: peak, MB", ProcessMemory.Peak);
        _ = desk.Book.Count;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Figures.Print("bands held", desk.Published.Current.History.Count);
        Figures.Print("bands in force", desk.Book.Count);
        Figures.Print("held: managed heap, MB", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0);
        Figures.Print("held: resident more than without, MB", ProcessMemory.Now - resident);
        Figures.Print("held: resident, MB", ProcessMemory.Now);
        return desk;
    }

    private static long AskUntilSeen(Desk desk, BandKey key, decimal min)
    {
        while (!desk.Ask(key).Ranges.Any(range => range.Min == min))
        {
        }

        return Stopwatch.GetTimestamp();
    }

    /// <summary>The least that anybody would do with such a file: split its lines, read two numbers of each, look each up and hash all.</summary>
    private static void Baseline(string file)
    {
        long began = Stopwatch.GetTimestamp();
        TimeSpan worked = Environment.CpuUsage.TotalTime;
        var known = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file).Skip(1))
        {
            string[] cells = line.Split(',');
            known[string.Concat(cells[0], cells[1], cells[2], cells[8])] = decimal.Parse(cells[4], CultureInfo.InvariantCulture) + decimal.Parse(cells[5], CultureInfo.InvariantCulture);
        }

        SHA256.HashData(File.ReadAllBytes(file));
        Figures.Print("baseline: split, look up and hash, ms", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Figures.Print("baseline: ms of processor time", (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
    }
}
