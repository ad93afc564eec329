using CareerBot.TestKit;

namespace CareerBot.Benchmarks.Load;

/// <summary>What is asked under load: questions of the evaluation set, and of every role where there is pay.</summary>
internal static class LoadTexts
{
    private const int Most = 1_000;

    /// <summary>All different.</summary>
    public static string[] All()
    {
        var knowledge = RealEngine.Snapshot.Engine.Knowledge;
        IEnumerable<string> pay = knowledge.RoleOrder.SelectMany(role => RealEngine.Snapshot.Book.All.Select(band => band.Key.Location).Distinct(), (role, country) => $"what does a {role.Value.Replace('-', ' ')} earn in {country.Value}?");
        return [.. Questions.All.Where(text => !text.Contains('<', StringComparison.Ordinal) && !IsCommand(text)).Concat(pay).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>What a channel answers without the engine.</summary>
    private static bool IsCommand(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var first, ..] || first.ToLowerInvariant() is "help" or "compare" or "subscribe" or "unsubscribe" or "subscriptions";
}
