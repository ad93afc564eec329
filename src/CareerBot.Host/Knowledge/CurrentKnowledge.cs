using CareerBot.Knowledge;
using CareerBot.Knowledge.Model;

namespace CareerBot.Host.Knowledge;

/// <summary>The knowledge base that answers are made from now.</summary>
internal sealed class CurrentKnowledge(CurrentSnapshot current) : IKnowledgeSource
{
    /// <inheritdoc/>
    public KnowledgeBase Knowledge => current.Value.Engine.Knowledge;
}
