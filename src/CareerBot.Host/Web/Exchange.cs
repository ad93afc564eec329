using CareerBot.Messages;

namespace CareerBot.Host.Web;

/// <summary>A question and its answer as they are shown. The answer is kept, not its HTML: its parts are shared with the knowledge base.</summary>
/// <param name="Asked">What was typed.</param>
/// <param name="Answer">What was said.</param>
public sealed record Exchange(string Asked, Answer Answer);
