namespace CareerBot.TestKit;

/// <summary>
/// The machine's clock, on which nothing that waits for others gives up before the test would: every wait of a second and more is as long as
/// <see cref="Patience.Longest"/>. For tests whose subject is not how long something waits.
/// </summary>
public sealed class PatientTime : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime >= Long && dueTime < Patience.Longest ? Patience.Longest : dueTime, period);
}
