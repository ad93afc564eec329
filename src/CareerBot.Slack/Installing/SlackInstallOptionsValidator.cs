using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>Checks <see cref="SlackInstallOptions"/> at start.</summary>
internal sealed partial class SlackInstallOptionsValidator : IValidateOptions<SlackInstallOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackInstallOptions options)
    {
        List<string> problems = [];
        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            problems.Add("Slack:ClientId is missing, and Slack:ClientSecret is set; the app's page 'Basic Information' shows both.");
        }

        if (string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            problems.Add("Slack:ClientSecret is missing, and Slack:ClientId is set; the app's page 'Basic Information' shows both.");
        }

        if (!IsRedirect(options.RedirectUrl))
        {
            problems.Add($"Slack:RedirectUrl must be the public address of CareerBot's {SlackInstallEndpoints.CallbackPath}, such as https://careerbot.example.com{SlackInstallEndpoints.CallbackPath}; http is only taken on this machine.");
        }

        if (!ScopeList().IsMatch(options.Scopes))
        {
            problems.Add("Slack:Scopes must be names of scopes with commas between them and no blanks, such as chat:write,commands.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsRedirect(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.AbsolutePath.EndsWith(SlackInstallEndpoints.CallbackPath, StringComparison.Ordinal)
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    [GeneratedRegex(@"\A[a-z_.]+(:[a-z_.]+)*(,[a-z_.]+(:[a-z_.]+)*)*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScopeList();
}
