using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Inbound;

/// <summary>Which requests are taken without a token: on a developer's machine, from that machine, when it is switched on.</summary>
/// <remarks>A start with the switch on is refused elsewhere; this looks once more, because there is nothing behind it.</remarks>
internal sealed class AnonymousAccess(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    /// <summary>Headers by which a tunnel or proxy tells that the request came from elsewhere, while the connection is this machine's own.</summary>
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For"];

    /// <summary>Whether it is.</summary>
    public bool IsAllowed(HttpContext http) =>
        options.Value.AllowAnonymous && environment.IsDevelopment()
        && http.Request.Headers.Authorization.Count == 0 && !Forwarding.Any(http.Request.Headers.ContainsKey)
        && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
