namespace CareerBot.TestKit;

/// <summary>
/// How long a test waits for a signal before it fails instead of hanging. It says nothing of how fast anything has to be: a machine that is
/// shared may stand still for half a minute and more.
/// </summary>
public static class Patience
{
    /// <summary>By the real clock: what did not come by then does not come.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
}
