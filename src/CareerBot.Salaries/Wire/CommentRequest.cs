namespace CareerBot.Salaries.Wire;

/// <summary>Body of <c>reject</c> and <c>rollback</c>.</summary>
/// <param name="Comment">Why.</param>
public sealed record CommentRequest(string? Comment);
