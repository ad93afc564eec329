namespace CareerBot.Messages.Inbox;

/// <summary>What became of a delivery.</summary>
public abstract record SendOutcome
{
    /// <summary>It arrived.</summary>
    public static readonly SendOutcome Sent = new Arrived();

    private SendOutcome()
    {
    }

    /// <summary>It will never arrive there, and the reason is worth a line in the log; the item counts as dealt with.</summary>
    /// <param name="reason">Why, without anybody's words.</param>
    public static SendOutcome Undeliverable(string reason) => new GivenUp(reason);

    /// <summary>It did not arrive, and is to be sent again later.</summary>
    /// <param name="after">When.</param>
    /// <param name="isInDoubt">Whether it may have arrived all the same.</param>
    public static SendOutcome Again(TimeSpan after, bool isInDoubt) => new Retry(after, isInDoubt);

    /// <summary>See <see cref="Sent"/>.</summary>
    public sealed record Arrived : SendOutcome;

    /// <summary>See <see cref="Undeliverable"/>.</summary>
    public sealed record GivenUp(string Reason) : SendOutcome;

    /// <summary>See <see cref="Again"/>.</summary>
    public sealed record Retry(TimeSpan After, bool IsInDoubt) : SendOutcome;
}
