using CareerBot.Messages.Askers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack;

/// <summary>Reads the settings. They are read by hand where a setting may be written in more than one way.</summary>
internal static class SlackSettings
{
    /// <summary>The ways to write <see cref="SlackOptions.PublicPay"/>.</summary>
    public static readonly IReadOnlyDictionary<string, PublicPay> PublicPays = new Dictionary<string, PublicPay>(StringComparer.OrdinalIgnoreCase)
    {
        ["never"] = PublicPay.Never,
        ["false"] = PublicPay.Never,
        ["share"] = PublicPay.Share,
        ["always"] = PublicPay.Always,
        ["true"] = PublicPay.Always,
    };

    public static void Read(IConfigurationSection section, SlackOptions options)
    {
        options.SigningSecrets = List(section, "SigningSecret");
        options.ApiUrl = section["ApiUrl"] is { Length: > 0 } url ? (url.EndsWith('/') ? url : url + "/") : SlackOptions.DefaultApiUrl;
        options.BotToken = Some(section["BotToken"]);
        options.AppToken = Some(section["AppToken"]);
        options.TeamId = Some(section["TeamId"]);
        options.PublicPay = PublicPays.GetValueOrDefault(section["PublicPay"] ?? "never");
        options.AgentView = section["AgentView"] is not { } agent || !bool.TryParse(agent, out bool isAgent) || isAgent;
        options.Pictures = section["Pictures"] is not { } pictures || !bool.TryParse(pictures, out bool draws) || draws;
        options.WebAddress = Uri.TryCreate(section["WebAddress"], UriKind.Absolute, out Uri? web) ? web : null;
        options.Managers = List(section, "Managers");
        options.Hr = List(section, "Hr");
        options.Approvers = List(section, "Approvers");
        options.ApproversChannel = Some(section["ApproversChannel"]);
        options.People = section.GetSection("People").GetChildren().Where(person => person.Value is { Length: > 0 }).ToDictionary(person => person.Key, person => person.Value!, StringComparer.Ordinal);
    }

    /// <summary>A list: its items one by one, or in one value with commas between.</summary>
    private static string[] List(IConfigurationSection section, string name)
    {
        IConfigurationSection list = section.GetSection(name);
        IEnumerable<string?> written = list.Value is { } one ? [one] : list.GetChildren().Select(child => child.Value);
        return [.. written.OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>Refuses settings that cannot work, each with a sentence that names it and never its value.</summary>
internal sealed class SlackOptionsValidator(IConfigurationSection section) : IValidateOptions<SlackOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> wrong = [];
        if (section.GetSection("SigningSecret").Value is { } written && string.IsNullOrWhiteSpace(written))
        {
            wrong.Add("Slack:SigningSecret is empty: with an empty secret anybody could sign. Take it from the app's Basic Information page, or leave the setting out.");
        }

        if (options.IsOn && options.BotToken is null && (section["ClientId"] is not { Length: > 0 } || section["ClientSecret"] is not { Length: > 0 }))
        {
            wrong.Add("Slack is switched on but there is neither Slack:BotToken (one workspace) nor Slack:ClientId and Slack:ClientSecret (installation by OAuth).");
        }

        if (options.BotToken is { } bot && !bot.StartsWith("xoxb-", StringComparison.Ordinal) && !bot.StartsWith("xoxe.xoxb-", StringComparison.Ordinal))
        {
            wrong.Add("Slack:BotToken is not a bot token: it begins with xoxb-.");
        }

        if (options.AppToken is { } app && !app.StartsWith("xapp-", StringComparison.Ordinal))
        {
            wrong.Add("Slack:AppToken is not an app-level token: it begins with xapp-.");
        }

        if (!Uri.TryCreate(options.ApiUrl, UriKind.Absolute, out Uri? api) || !(api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)))
        {
            wrong.Add("Slack:ApiUrl is not an https address (plain http only for this machine).");
        }

        if (section["PublicPay"] is { } publicPay && !SlackSettings.PublicPays.ContainsKey(publicPay))
        {
            wrong.Add("Slack:PublicPay is none of never, share, always (or false, true).");
        }

        foreach (string flag in (string[])["AgentView", "Pictures"])
        {
            if (section[flag] is { } set && !bool.TryParse(set, out _))
            {
                wrong.Add($"Slack:{flag} is neither true nor false.");
            }
        }

        if (section["WebAddress"] is { Length: > 0 } && options.WebAddress is null)
        {
            wrong.Add("Slack:WebAddress is not an absolute address.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
