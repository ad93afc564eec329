namespace CareerBot.Fakes;

/// <summary>What is to go wrong, by method. Rules are used up in the order in which they were added.</summary>
public sealed class Faults
{
    /// <summary>In the place of a method: posts to a response_url.</summary>
    public const string ResponseUrl = "response_url";

    /// <summary>In the place of a method: the bytes of an upload.</summary>
    public const string Upload = "upload";

    private readonly Lock _lock = new();
    private readonly List<Rule> _rules = [];

    /// <summary>The next requests of a method get a fault.</summary>
    /// <param name="method">Such as <c>chat.postMessage</c>; <c>*</c> stands for every one.</param>
    /// <param name="times">How many requests; <see cref="int.MaxValue"/> for ever.</param>
    /// <param name="fault">What happens to them.</param>
    public void Add(string method, int times, Fault fault) => Add(method, times, fault, static _ => true);

    /// <summary>The next calls of a method that a test means get a fault.</summary>
    /// <param name="method">Such as <c>chat.postMessage</c>.</param>
    /// <param name="times">How many of them; <see cref="int.MaxValue"/> for ever.</param>
    /// <param name="fault">What happens to them.</param>
    /// <param name="isMeant">Which calls; posts to a response_url and uploads are none, and are always meant.</param>
    public void Add(string method, int times, Fault fault, Func<RecordedCall, bool> isMeant)
    {
        lock (_lock)
        {
            _rules.Add(new Rule(method, fault, isMeant) { Left = times });
        }
    }

    /// <summary>Everything works again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    internal Fault? Take(string method, RecordedCall? call = null)
    {
        lock (_lock)
        {
            Rule? rule = _rules.Find(rule => rule.Left > 0 && (rule.Method == method || rule.Method == "*") && (call is null || rule.IsMeant(call)));
            if (rule is null)
            {
                return null;
            }

            rule.Left--;
            return rule.Fault;
        }
    }

    private sealed record Rule(string Method, Fault Fault, Func<RecordedCall, bool> IsMeant)
    {
        public int Left { get; set; }
    }
}
