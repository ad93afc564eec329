namespace CareerBot.Fakes;

/// <summary>What is to go wrong. Rules are used up in the order in which they were added.</summary>
public sealed class ConnectorFaults
{
    private readonly Lock _lock = new();
    private readonly List<Rule> _rules = [];

    /// <summary>The next requests get a fault.</summary>
    /// <param name="operation">Which requests.</param>
    /// <param name="times">How many; <see cref="int.MaxValue"/> for ever.</param>
    /// <param name="fault">What happens to them.</param>
    /// <param name="conversationId">Only those of this conversation; null for all.</param>
    public void Add(ConnectorOperation operation, int times, ConnectorFault fault, string? conversationId = null)
    {
        lock (_lock)
        {
            _rules.Add(new Rule(operation, fault, conversationId) { Left = times });
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

    internal ConnectorFault? Take(ConnectorOperation operation, string? conversationId)
    {
        lock (_lock)
        {
            Rule? rule = _rules.Find(rule => rule.Left > 0 && rule.Operation == operation && (rule.ConversationId is null || rule.ConversationId == conversationId));
            if (rule is null)
            {
                return null;
            }

            rule.Left--;
            return rule.Fault;
        }
    }

    private sealed record Rule(ConnectorOperation Operation, ConnectorFault Fault, string? ConversationId)
    {
        public int Left { get; set; }
    }
}
