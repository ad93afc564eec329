using System.Diagnostics;
using BenchmarkDotNet.Running;
using CareerBot.Benchmarks;
using CareerBot.Benchmarks.Rephrasing;
using CareerBot.Benchmarks.Salaries;
using CareerBot.Benchmarks.Slack;
using CareerBot.Benchmarks.Teams;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.TestKit;

if (args is ["quick"])
{
    // A first look in seconds; BenchmarkDotNet (no arguments) gives the figures to quote.
    foreach (int roles in (int[])[20, 3000])
    {
        DialogEngine engine = new(roles == 20 ? LargeKnowledge.Real() : LargeKnowledge.Grow(LargeKnowledge.Real(), roles, 60_000));
        for (int round = 0; round < 12; round++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long started = Stopwatch.GetTimestamp();
            foreach (string text in Questions.All)
            {
                engine.Answer(text, Talk.New, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now);
            }

            double took = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            Console.WriteLine($"{roles} roles: {took / Questions.All.Length:0.0} µs a turn, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / Questions.All.Length} bytes a turn");
        }
    }

    return;
}

if (args is ["intents", ..])
{
    // Where the bytes go: allocated bytes and time a turn, by intent.
    DialogEngine engine = args.Length == 1 ? RealEngine.Snapshot.Engine : new DialogEngine(LargeKnowledge.Grow(LargeKnowledge.Real(), 3000, 60_000));
    var bytesOf = new Dictionary<string, (long Bytes, double Micros, int Turns)>();
    for (int round = 0; round < 5; round++)
    {
        bytesOf.Clear();
        foreach (string text in Questions.All)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long started = Stopwatch.GetTimestamp();
            Turn turn = engine.Answer(text, Talk.New, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now);
            double micros = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            (long bytes, double sum, int turns) = bytesOf.GetValueOrDefault(turn.Question.Intent.Name());
            bytesOf[turn.Question.Intent.Name()] = (bytes + GC.GetAllocatedBytesForCurrentThread() - before, sum + micros, turns + 1);
        }
    }

    foreach ((string intent, (long bytes, double micros, int turns)) in bytesOf.OrderByDescending(pair => pair.Value.Bytes))
    {
        Console.WriteLine($"{intent,-22} {turns,4} turns {bytes / turns,7} bytes a turn {micros / turns,7:0.0} µs a turn");
    }

    return;
}

if (args is ["memory"])
{
    using Process process = Process.GetCurrentProcess();
    Turn turn = RealEngine.Ask("what does a backend engineer make in zurich?");
    Console.WriteLine($"first answer {(DateTime.UtcNow - process.StartTime.ToUniversalTime()).TotalMilliseconds:0} ms after the process began: {turn.Answer.Headline}");
    GC.Collect();
    process.Refresh();
    Console.WriteLine($"working set {process.WorkingSet64 / 1048576} MB, managed heap {GC.GetTotalMemory(true) / 1048576} MB");
    return;
}

if (args is ["salaries", ..])
{
    await SalaryMeasurements.RunAsync(args[1..]);
    return;
}

if (args is ["salaries-process", ..])
{
    await MeasuredProcess.RunAsync(args[1..]);
    return;
}

if (args is ["slack", ..])
{
    await SlackMeasurements.RunAsync(args[1..]);
    return;
}

if (args is ["slack-ceiling"])
{
    await Ceiling.RunAsync();
    return;
}

if (args is ["teams", ..])
{
    await TeamsMeasurements.RunAsync(args[1..]);
    return;
}

if (args is ["rephrase"])
{
    await RephraseMeasurements.RunAsync();
    return;
}

if (args is ["teams-ceiling"])
{
    await TurnCeiling.RunAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmark).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
