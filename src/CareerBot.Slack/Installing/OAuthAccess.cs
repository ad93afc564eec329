using CareerBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>Asks for tokens by <c>oauth.v2.access</c> (https://docs.slack.dev/reference/methods/oauth.v2.access), which takes the app's secret in the place of a token.</summary>
internal sealed class OAuthAccess(SlackHttp http, IOptions<SlackOptions> slack, IOptions<SlackInstallOptions> install, TimeProvider time)
{
    /// <summary>Exchanges the code that came back from Slack; each works once.</summary>
    public Task<OAuthOutcome> ExchangeAsync(string code, CancellationToken cancellationToken) =>
        AskAsync([new("code", code), new("redirect_uri", install.Value.RedirectUrl!)], cancellationToken);

    /// <summary>Exchanges a refresh token for the next pair.</summary>
    public Task<OAuthOutcome> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        AskAsync([new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], cancellationToken);

    private async Task<OAuthOutcome> AskAsync(KeyValuePair<string, string>[] fields, CancellationToken cancellationToken)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(new Uri(slack.Value.ApiUrl), "oauth.v2.access"))
        {
            Content = new FormUrlEncodedContent([new("client_id", install.Value.ClientId!), new("client_secret", install.Value.ClientSecret!), .. fields]),
        };
        HttpAnswer answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccess)
        {
            return new OAuthOutcome.Unanswered(answer.Kind == HttpAnswerKind.Answered ? $"http_{(int)answer.Status}" : "not_connected");
        }

        if (InstallJson.Read(answer.Json(), InstallJson.Default.OAuthAnswer) is not { } read)
        {
            return new OAuthOutcome.Unanswered("not_understood");
        }

        if (!read.Ok)
        {
            string error = read.Error ?? "no_error_code";
            return SlackErrors.Outcome(error, isRepeatable: false) is SlackOutcome.RateLimited or SlackOutcome.Unavailable or SlackOutcome.InDoubt
                ? new OAuthOutcome.Unanswered(error)
                : new OAuthOutcome.Refused(error);
        }

        return Kept(read) is { } kept ? new OAuthOutcome.Granted(kept) : new OAuthOutcome.Refused("no_bot_token");
    }

    private KeptInstallation? Kept(OAuthAnswer answer)
    {
        string? team = answer.IsEnterpriseInstall == true ? null : answer.Team?.Id;
        bool isSomewhere = team is not null || (answer.IsEnterpriseInstall == true && answer.Enterprise?.Id is not null);
        return answer is { TokenType: "bot", AccessToken: { Length: > 0 } token, BotUserId: { Length: > 0 } user } && isSomewhere
            ? new KeptInstallation
            {
                Installation = new Installation { TeamId = team, EnterpriseId = answer.Enterprise?.Id, BotUserId = user, BotToken = token },
                RefreshToken = answer.RefreshToken,
                ExpiresAt = answer.ExpiresIn is { } seconds ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null,
            }
            : null;
    }
}
