namespace CareerBot.Host.Access;

/// <summary>The ways to say who one is.</summary>
internal static class AccessSchemes
{
    /// <summary>A token in the header <c>Authorization: Bearer</c>.</summary>
    public const string Token = "Token";

    /// <summary>A person who signed in with a browser.</summary>
    public const string Browser = "Browser";

    /// <summary>OpenID Connect (Entra ID), when it is configured.</summary>
    public const string OpenIdConnect = "OpenIdConnect";
}
