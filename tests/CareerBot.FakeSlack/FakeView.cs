using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A modal or a Home tab, as it stands now.</summary>
/// <param name="Id"><c>V…</c></param>
/// <param name="Hash">Changes with every update.</param>
/// <param name="Method">What was called last on it, such as <c>views.open</c>.</param>
/// <param name="View">The view that was given.</param>
/// <param name="RootId">The lowest view of its stack.</param>
/// <param name="UserId">Whose Home tab; null of a modal.</param>
public sealed record FakeView(string Id, string Hash, string Method, JsonObject View, string RootId, string? UserId);
