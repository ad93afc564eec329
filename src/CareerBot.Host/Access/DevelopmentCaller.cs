using System.Net;

namespace CareerBot.Host.Access;

/// <summary>Who is trusted without saying who they are: callers on this machine, in Development. No setting widens it.</summary>
internal static class DevelopmentCaller
{
    /// <summary>Whether a request is one of these.</summary>
    public static bool Is(HttpContext http, IHostEnvironment environment) =>
        environment.IsDevelopment() && (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));
}
