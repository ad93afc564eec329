namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>What one threshold does to the test lines.</summary>
/// <param name="Threshold">Least confidence at which an intent is accepted.</param>
/// <param name="InScopeAccuracy">Share of lines with an intent that are recognised rightly and accepted, 0 to 1; a declined line counts as wrong.</param>
/// <param name="OutOfScopeRecall">Share of outside lines that are declined, 0 to 1; NaN when there are none.</param>
public readonly record struct OperatingPoint(float Threshold, double InScopeAccuracy, double OutOfScopeRecall);
