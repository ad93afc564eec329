using CareerBot.Salaries;

namespace CareerBot.Dialog;

/// <summary>What answers are made from at a moment: swapped whole, so that no answer mixes old and new.</summary>
/// <param name="Engine">The engine with its knowledge base.</param>
/// <param name="Book">The published pay.</param>
public sealed record Snapshot(DialogEngine Engine, SalaryBook Book);
