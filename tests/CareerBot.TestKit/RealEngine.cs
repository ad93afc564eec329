using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Messages;

namespace CareerBot.TestKit;

/// <summary>The engine on the real knowledge folder, loaded once for all tests.</summary>
public static class RealEngine
{
    /// <summary>A fixed time: answers depend on it by staleness only.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Snapshot> Loaded = new(Load);

    /// <summary>The snapshot.</summary>
    public static Snapshot Snapshot => Loaded.Value;

    /// <summary>Asks one question in a new conversation.</summary>
    public static Turn Ask(string text, Audience sees = Audience.Employees) => Snapshot.Engine.Answer(text, Talk.New, Snapshot.Book, sees, Now);

    /// <summary>Asks several questions in one conversation; returns the last turn.</summary>
    public static Turn InOneTalk(params string[] texts)
    {
        Talk talk = Talk.New;
        Turn? turn = null;
        foreach (string text in texts)
        {
            turn = Snapshot.Engine.Answer(text, talk, Snapshot.Book, Audience.Employees, Now);
            talk = turn.Talk;
        }

        return turn!;
    }

    private static Snapshot Load()
    {
        (Snapshot? snapshot, var problems) = SnapshotLoader.Load(Repository.Knowledge, DateOnly.FromDateTime(Now.UtcDateTime));
        return snapshot ?? throw new InvalidOperationException("The knowledge folder is broken:\n" + string.Join('\n', problems));
    }
}
