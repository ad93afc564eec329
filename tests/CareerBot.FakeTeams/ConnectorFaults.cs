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
    /// <param name="type">Only activities of this type, such as <c>message</c>; null for all. A sign of typing comes when an answer is slow, and would use up what is meant for the answer.</param>
    public void Add(ConnectorOperation operation, int times, ConnectorFault fault, string? conversationId = null, string? type = null)
    {
        lock (_lock)
        {
            _rules.Add(new Rule(operation, fault, conversationId, type) { Left = times });
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

    internal ConnectorFault? Take(ConnectorOperation operation, string? conversationId, string? type)
    {
        lock (_lock)
        {
            Rule? rule = _rules.Find(rule => rule.Left > 0 && rule.Operation == operation
                && (rule.ConversationId is null || rule.ConversationId == conversationId) && (rule.Type is null || rule.Type == type));
            if (rule is null)
            {
                return null;
            }

            rule.Left--;
            return rule.Fault;
        }
    }

    private sealed record Rule(ConnectorOperation Operation, ConnectorFault Fault, string? ConversationId, string? Type)
    {
        public int Left { get; set; }
    }
}
