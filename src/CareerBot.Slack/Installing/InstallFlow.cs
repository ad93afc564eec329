using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>Installation by OAuth (https://docs.slack.dev/authentication/installing-with-oauth): sends the browser to Slack, and keeps what it comes back with.</summary>
internal sealed class InstallFlow(
    InstallStates states, OAuthAccess access, StoredInstallations installations, IOptions<SlackOptions> slack, IOptions<SlackInstallOptions> install, ILogger<InstallFlow> logger)
{
    /// <summary>Holds the browser's secret. The prefix keeps other hosts of the domain from setting it (RFC 6265bis, 4.1.3.2).</summary>
    public const string CookieName = "__Host-careerbot-slack-install";

    private const string Address = "https://slack.com/oauth/v2/authorize";

    private const string NotInstalled = "CareerBot was not installed";

    private readonly ServedTeam _served = new(slack.Value.TeamId);

    /// <summary>Sends the browser to Slack's page, where somebody agrees.</summary>
    public IResult Begin(HttpContext http)
    {
        (string state, string secret) = states.Begin();
        CookieOptions cookie = Cookie();
        cookie.MaxAge = InstallStates.Life;
        http.Response.Cookies.Append(CookieName, secret, cookie);
        InstallPage.SetHeaders(http.Response);
        Uri webApi = new(slack.Value.ApiUrl);
        string address = webApi.IsLoopback ? new Uri(webApi, "/oauth/v2/authorize").ToString() : Address;
        return Results.Redirect(QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
        {
            ["client_id"] = install.Value.ClientId,
            ["scope"] = install.Value.Scopes,
            ["redirect_uri"] = install.Value.RedirectUrl,
            ["state"] = state,
        }));
    }

    /// <summary>The browser is back.</summary>
    public async Task<IResult> CompleteAsync(HttpContext http, CancellationToken cancellationToken)
    {
        IQueryCollection query = http.Request.Query;
        InstallStateCheck check = states.Use(query["state"], http.Request.Cookies[CookieName]);
        if (check != InstallStateCheck.Good)
        {
            InstallLog.StateRefused(logger, check);
            return Refuse(StatusCodes.Status400BadRequest, check switch
            {
                InstallStateCheck.Expired => $"More than {InstallStates.Life.TotalMinutes:0} minutes have passed. Please begin again at {SlackInstallEndpoints.InstallPath}.",
                InstallStateCheck.OtherBrowser => $"It was begun in another browser, or cookies are switched off. Please begin again at {SlackInstallEndpoints.InstallPath} in this one.",
                InstallStateCheck.Used => $"This address was used before. Please begin again at {SlackInstallEndpoints.InstallPath}.",
                _ => $"This address does not come from CareerBot. Please begin at {SlackInstallEndpoints.InstallPath}.",
            });
        }

        http.Response.Cookies.Delete(CookieName, Cookie());
        if (query["error"].ToString() is { Length: > 0 } error)
        {
            return Refuse(StatusCodes.Status400BadRequest, error == "access_denied"
                ? $"It was cancelled in Slack. To try again, begin at {SlackInstallEndpoints.InstallPath}."
                : "Slack refused. The app's settings in Slack say more.");
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"Slack sent no code. Please begin again at {SlackInstallEndpoints.InstallPath}.");
        }

        switch (await access.ExchangeAsync(code, cancellationToken))
        {
            case OAuthOutcome.Granted granted:
                return await KeepAsync(granted.Kept, cancellationToken);
            case OAuthOutcome.Refused refused:
                InstallLog.NotGranted(logger, refused.Error);
                return Refuse(StatusCodes.Status502BadGateway, $"Slack did not grant a token ({refused.Error}). Please begin again at {SlackInstallEndpoints.InstallPath}; if it stays so, look at Slack:ClientId, Slack:ClientSecret and Slack:RedirectUrl.");
            case OAuthOutcome.Unanswered unanswered:
                InstallLog.NotGranted(logger, unanswered.Error);
                return Refuse(StatusCodes.Status502BadGateway, $"Slack could not be reached. Please begin again at {SlackInstallEndpoints.InstallPath} in a few minutes.");
            case var other:
                throw new InvalidOperationException($"No outcome of that kind is known: {other.GetType()}.");
        }
    }

    private async Task<IResult> KeepAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        if (!_served.Includes(kept.Installation))
        {
            // The token is forgotten and not revoked: another CareerBot of the same app may live by it.
            InstallLog.OtherTeam(logger, kept.Installation.Key);
            return Refuse(StatusCodes.Status403Forbidden, "This CareerBot serves another workspace. Please choose the right one on Slack's page, or ask whoever runs CareerBot.");
        }

        try
        {
            await installations.AddAsync(kept, cancellationToken);
        }
        catch (InstallationsUnavailableException)
        {
            return Refuse(StatusCodes.Status503ServiceUnavailable, $"The database cannot be used right now. Please begin again at {SlackInstallEndpoints.InstallPath} in a few minutes.");
        }

        InstallLog.Installed(logger, kept.Installation.Key);
        return new InstallPage(StatusCodes.Status200OK, "CareerBot is installed", "It worked. Back in Slack, write CareerBot a direct message, or mention it in a channel that it was invited to.");
    }

    private static InstallPage Refuse(int status, string sentence) => new(status, NotInstalled, sentence);

    private static CookieOptions Cookie() => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Path = "/",
    };
}
