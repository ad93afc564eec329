namespace CareerBot.Fakes;

/// <summary>Somebody in a conversation, as a member record tells of them.</summary>
/// <param name="Id">The id for the bot, <c>29:…</c>.</param>
public sealed record FakeMember(string Id)
{
    /// <summary>The Entra object id; null for anonymous and federated people.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The person's own tenant.</summary>
    public string? TenantId { get; init; } = BotIds.HomeTenant;

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>.</summary>
    public string? UserRole { get; init; } = "user";

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string Name { get; init; } = "Somebody";

    /// <summary>A guest of the home tenant.</summary>
    public static FakeMember Guest(string id, string aadObjectId) =>
        new(id) { AadObjectId = aadObjectId, UserRole = "guest", UserPrincipalName = "visitor_example.org#EXT#@home.example.com" };

    /// <summary>Somebody who joined without an account.</summary>
    public static FakeMember Anonymous(string id) => new(id) { UserRole = "anonymous", TenantId = null };

    /// <summary>A person of another tenant, in a channel that both share.</summary>
    public static FakeMember OfOtherTenant(string id, string aadObjectId) => new(id) { AadObjectId = aadObjectId, TenantId = BotIds.OtherTenant };
}
