using System.Net;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests;

/// <summary>The sign-in that takes a name: in Development, for callers on this machine.</summary>
public sealed class DevelopmentSignInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Development", "127.0.0.1", StatusCodes.Status302Found)]
    [InlineData("Development", "::1", StatusCodes.Status302Found)]
    [InlineData("Development", "192.0.2.7", StatusCodes.Status404NotFound)]
    [InlineData("Production", "127.0.0.1", StatusCodes.Status404NotFound)]
    public async Task A_name_signs_in_on_this_machine_in_Development_only(string environment, string address, int status)
    {
        await using var host = new TestHost(environment);
        using IServiceScope scope = host.Services.CreateScope();
        AntiforgeryTokenSet tokens = host.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = scope.ServiceProvider });
        byte[] form = Encoding.UTF8.GetBytes($"name=alice&scopes=admin&{tokens.FormFieldName}={Uri.EscapeDataString(tokens.RequestToken!)}");

        HttpContext context = await host.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            http.Request.Method = HttpMethods.Post;
            http.Request.Path = "/hr/sign-in";
            http.Request.Headers.Cookie = $"careerbot-form={tokens.CookieToken}";
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.ContentLength = form.Length;
            http.Request.Body = new MemoryStream(form);
        }, Token);

        context.Response.StatusCode.ShouldBe(status);
        bool isSignedIn = context.Response.Headers.SetCookie.Any(cookie => cookie!.StartsWith("careerbot-session=", StringComparison.Ordinal));
        isSignedIn.ShouldBe(status == StatusCodes.Status302Found);
    }
}
