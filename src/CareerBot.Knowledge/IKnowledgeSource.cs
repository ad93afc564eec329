using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge;

/// <summary>Knows the knowledge base as it is now.</summary>
public interface IKnowledgeSource
{
    /// <summary>The knowledge base.</summary>
    KnowledgeBase Knowledge { get; }
}
