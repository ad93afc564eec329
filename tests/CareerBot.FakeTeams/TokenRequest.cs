namespace CareerBot.Fakes;

/// <summary>A request for an access token.</summary>
/// <param name="Tenant">The tenant in the path; <c>msi</c> for the managed identity.</param>
/// <param name="Fields">The form, or the query.</param>
/// <param name="At">When it came.</param>
public sealed record TokenRequest(string Tenant, IReadOnlyDictionary<string, string> Fields, DateTimeOffset At);
