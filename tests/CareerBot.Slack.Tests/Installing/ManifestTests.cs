using CareerBot.Slack.Installing;
using CareerBot.TestKit;
using YamlDotNet.RepresentationModel;

namespace CareerBot.Slack.Tests.Installing;

/// <summary>The app manifests of infra/slack, against Slack's limits (https://docs.slack.dev/reference/app-manifest) and against what CareerBot asks for.</summary>
public sealed class ManifestTests
{
    private const string Http = "manifest.http.yaml";
    private const string Socket = "manifest.socket.yaml";

    /// <summary>The scope that each event needs, by its own page; empty where it needs none.</summary>
    private static readonly Dictionary<string, string> EventScopes = new(StringComparer.Ordinal)
    {
        ["agent_session_stopped"] = "chat:write",
        ["app_context_changed"] = "assistant:write",
        ["app_home_opened"] = "",
        ["app_mention"] = "app_mentions:read",
        ["app_uninstalled"] = "",
        ["message.im"] = "im:history",
        ["message.mpim"] = "mpim:history",
        ["tokens_revoked"] = "",
        ["user_change"] = "users:read",
    };

    public static TheoryData<string> Files => [Http, Socket];

    [Theory]
    [MemberData(nameof(Files))]
    public void Texts_keep_to_Slacks_lengths(string file)
    {
        YamlMappingNode manifest = Load(file);

        Text(manifest, "display_information", "name").Length.ShouldBeLessThanOrEqualTo(35);
        Text(manifest, "display_information", "description").Length.ShouldBeLessThanOrEqualTo(140);
        Text(manifest, "display_information", "long_description").Length.ShouldBeInRange(175, 4000);
        Text(manifest, "display_information", "background_color").ShouldMatch("^#[0-9a-f]{6}$");
        Text(manifest, "features", "bot_user", "display_name").ShouldMatch("^[a-z0-9._-]{1,80}$");
        Text(manifest, "features", "agent_view", "agent_description").Length.ShouldBeLessThanOrEqualTo(300);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void There_are_as_many_prompts_shortcuts_and_commands_as_Slack_takes_and_each_is_within_its_lengths(string file)
    {
        YamlMappingNode manifest = Load(file);

        YamlMappingNode[] prompts = [.. List(manifest, "features", "agent_view", "suggested_prompts")];
        prompts.Length.ShouldBeInRange(1, 4);
        prompts.ShouldAllBe(prompt => Text(prompt, "title").Length > 0 && Text(prompt, "message").Length > 0);

        YamlMappingNode[] shortcuts = [.. List(manifest, "features", "shortcuts")];
        shortcuts.Length.ShouldBeLessThanOrEqualTo(10);
        shortcuts.Select(shortcut => (Text(shortcut, "type"), Text(shortcut, "callback_id"), Text(shortcut, "name")))
            .ShouldBe([("message", "ask", "Ask CareerBot about this"), ("global", "compare", "Compare roles")]);
        shortcuts.ShouldAllBe(shortcut => Text(shortcut, "description").Length <= 150 && Text(shortcut, "name").Length <= 24);

        YamlMappingNode command = List(manifest, "features", "slash_commands").ShouldHaveSingleItem();
        Text(command, "command").ShouldBe("/career");
        Text(command, "description").Length.ShouldBeInRange(1, 2000);
        Text(command, "usage_hint").Length.ShouldBeInRange(1, 1000);
        Text(command, "should_escape").ShouldBe("true");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_scopes_are_those_that_the_installation_asks_for_and_each_says_why(string file)
    {
        string[] scopes = Scopes(Load(file));
        string[] lines = File.ReadAllLines(PathOf(file));

        scopes.ShouldBe(SlackInstallOptions.DefaultScopes.Split(','));
        foreach (string scope in scopes)
        {
            int line = Array.FindIndex(lines, line => line.Trim() == $"- {scope}");
            lines[line - 1].TrimStart().ShouldStartWith("# ", Case.Sensitive, scope);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_event_has_the_scope_that_it_needs(string file)
    {
        YamlMappingNode manifest = Load(file);
        string[] scopes = Scopes(manifest);

        string[] events = Values(manifest, "settings", "event_subscriptions", "bot_events");
        events.ShouldBe(EventScopes.Keys);
        events.Where(name => EventScopes[name] is { Length: > 0 } needed && !scopes.Contains(needed)).ShouldBeEmpty();
    }

    [Fact]
    public void Over_HTTP_everything_comes_to_one_address()
    {
        const string Address = "https://careerbot.example.com/slack/events";
        YamlMappingNode manifest = Load(Http);

        Text(manifest, "settings", "event_subscriptions", "request_url").ShouldBe(Address);
        Text(manifest, "settings", "interactivity", "request_url").ShouldBe(Address);
        Text(manifest, "settings", "interactivity", "message_menu_options_url").ShouldBe(Address);
        Text(List(manifest, "features", "slash_commands").Single(), "url").ShouldBe(Address);
        Values(manifest, "oauth_config", "redirect_urls").ShouldBe(["https://careerbot.example.com" + SlackInstallEndpoints.CallbackPath]);
        Text(manifest, "settings", "socket_mode_enabled").ShouldBe("false");
    }

    [Fact]
    public void Socket_Mode_names_no_address()
    {
        File.ReadLines(PathOf(Socket)).Where(line => !line.TrimStart().StartsWith('#')).ShouldAllBe(line => !line.Contains("https://", StringComparison.Ordinal));
        Text(Load(Socket), "settings", "socket_mode_enabled").ShouldBe("true");
    }

    [Theory]
    [InlineData("display_information")]
    [InlineData("_metadata")]
    public void What_is_not_the_way_in_is_the_same_in_both(string section) => Load(Http)[section].ShouldBe(Load(Socket)[section]);

    private static string PathOf(string file) => Path.Combine(Repository.Root, "infra", "slack", file);

    private static YamlMappingNode Load(string file)
    {
        YamlStream yaml = [];
        using StreamReader reader = File.OpenText(PathOf(file));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static YamlNode At(YamlMappingNode node, params string[] path) => path.Aggregate((YamlNode)node, (at, name) => at[name]);

    private static string Text(YamlMappingNode node, params string[] path) => ((YamlScalarNode)At(node, path)).Value!;

    private static IEnumerable<YamlMappingNode> List(YamlMappingNode node, params string[] path) => ((YamlSequenceNode)At(node, path)).Cast<YamlMappingNode>();

    private static string[] Values(YamlMappingNode node, params string[] path) => [.. ((YamlSequenceNode)At(node, path)).Select(value => ((YamlScalarNode)value).Value!)];

    private static string[] Scopes(YamlMappingNode manifest) => Values(manifest, "oauth_config", "scopes", "bot");
}
