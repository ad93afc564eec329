namespace CareerBot.Salaries.Wire;

/// <summary>Body of <c>approve</c>.</summary>
/// <param name="DiffHash">Hash of the difference that the approver saw.</param>
/// <param name="Comment">What the approver says.</param>
/// <param name="ConfirmWiderAudience">Whether the approver agrees that more people see some bands.</param>
public sealed record ApproveRequest(string? DiffHash, string? Comment, bool ConfirmWiderAudience);
