namespace CareerBot.Messages.Inbox;

/// <summary>What became of an item that was added to the inbox.</summary>
public abstract record InboxAddition
{
    /// <summary>An item of the same key was taken in before: nothing was kept.</summary>
    public static readonly InboxAddition Known = new AlreadyThere();

    /// <summary>It is kept, and waits for a worker.</summary>
    public static readonly InboxAddition Waiting = new Waits();

    private InboxAddition()
    {
    }

    /// <summary>It is kept, and belongs to the worker that was named.</summary>
    /// <param name="Entry">The item, as a worker takes it up.</param>
    public sealed record TakenUp(InboxEntry Entry) : InboxAddition;

    /// <summary>See <see cref="Known"/>.</summary>
    public sealed record AlreadyThere : InboxAddition;

    /// <summary>See <see cref="Waiting"/>.</summary>
    public sealed record Waits : InboxAddition;
}
