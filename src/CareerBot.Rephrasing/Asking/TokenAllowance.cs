namespace CareerBot.Rephrasing.Asking;

/// <summary>Counts the tokens of a day of UTC, in this process.</summary>
public sealed class TokenAllowance(TimeProvider time)
{
    private readonly Lock _counting = new();
    private DateOnly _day;
    private long _used;

    /// <summary>Tokens used today.</summary>
    public long Used
    {
        get
        {
            lock (_counting)
            {
                return Today();
            }
        }
    }

    /// <summary>Counts what a call used.</summary>
    public void Add(long tokens)
    {
        lock (_counting)
        {
            Today();
            _used += tokens;
        }
    }

    private long Today()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _day)
        {
            (_day, _used) = (today, 0);
        }

        return _used;
    }
}
