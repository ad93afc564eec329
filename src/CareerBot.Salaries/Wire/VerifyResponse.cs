namespace CareerBot.Salaries.Wire;

/// <summary>Outcome of verifying the audit trail.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Problems">What is not as it was written; none is good.</param>
public sealed record VerifyResponse(long Lines, IReadOnlyList<string> Problems);
