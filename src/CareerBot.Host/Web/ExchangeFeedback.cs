namespace CareerBot.Host.Web;

/// <summary>What stands below an answer: thumbs, and the way to HR.</summary>
/// <param name="Exchange">The question with its answer.</param>
/// <param name="Person">Who is signed in; null for nobody.</param>
/// <param name="Countries">The countries with a rule of their own for requests under pay law.</param>
/// <param name="Problem">Why the last press did nothing.</param>
public sealed record ExchangeFeedback(Exchange Exchange, string? Person, IReadOnlyList<(string Code, string Name)> Countries, AskProblem Problem);
