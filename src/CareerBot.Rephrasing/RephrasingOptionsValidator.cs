using Microsoft.Extensions.Options;

namespace CareerBot.Rephrasing;

/// <summary>Checks <see cref="RephrasingOptions"/>: a wrong one stops the start with a sentence that names the setting.</summary>
public sealed class RephrasingOptionsValidator : IValidateOptions<RephrasingOptions>
{
    private static readonly string[] Channels = ["slack", "teams", "web", "api"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RephrasingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] wrong = [.. Wrong(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(RephrasingOptions options)
    {
        if (options.Endpoint is { } endpoint)
        {
            if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
            {
                yield return "Rephrasing:Endpoint must be an address such as https://example.openai.azure.com or http://localhost:11434/v1.";
            }
            else if (endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback)
            {
                yield return "Rephrasing:Endpoint must begin with https: plain http is for addresses of this machine alone.";
            }
            else if (endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0)
            {
                yield return "Rephrasing:Endpoint must be without name, password and query; the key is Rephrasing:ApiKey.";
            }
        }

        if (options.Enabled && options.Endpoint is null)
        {
            yield return "Rephrasing:Endpoint is missing: with Rephrasing:Enabled it says where the model is.";
        }

        if (options.Enabled && string.IsNullOrWhiteSpace(options.Deployment))
        {
            yield return "Rephrasing:Deployment is missing: the name of the deployment on Azure, or of the model elsewhere.";
        }

        if (options.Timeout < TimeSpan.FromSeconds(0.1) || options.Timeout > TimeSpan.FromSeconds(10))
        {
            yield return "Rephrasing:Timeout must be from 00:00:00.1 to 00:00:10.";
        }

        if (options.CallTimeout < options.Timeout || options.CallTimeout > TimeSpan.FromMinutes(1))
        {
            yield return "Rephrasing:CallTimeout must be from Rephrasing:Timeout to 00:01:00.";
        }

        if (options.MostCalls is < 1 or > 1_000)
        {
            yield return "Rephrasing:MostCalls must be from 1 to 1000.";
        }

        if (options.DailyTokens < 0)
        {
            yield return "Rephrasing:DailyTokens must not be negative.";
        }

        if (options.KeepFor < TimeSpan.FromMinutes(1) || options.KeepFor > TimeSpan.FromDays(365))
        {
            yield return "Rephrasing:KeepFor must be from a minute to a year.";
        }

        foreach (string channel in options.Channels.Where(channel => !Channels.Contains(channel, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"Rephrasing:Channels has '{channel}'; there are {string.Join(", ", Channels)}.";
        }
    }
}
