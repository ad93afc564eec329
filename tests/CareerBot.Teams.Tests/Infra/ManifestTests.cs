using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Infra;

/// <summary>
/// The app package of infra/teams, against the rules of the manifest's schema 1.19
/// (https://learn.microsoft.com/microsoft-365/extensibility/schema/?view=m365-app-1.19).
/// </summary>
public sealed class ManifestTests
{
    private const string AppId = "0A1B2C3D-1111-2222-3333-444444444444";
    private const string Host = "careerbot.example.com";

    private static readonly string Folder = Path.Combine(Repository.Root, "infra", "teams");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Only_members_that_schema_1_19_knows_are_used_and_those_that_it_needs_are_there()
    {
        JsonObject manifest = Load();

        ((string)manifest["manifestVersion"]!).ShouldBe("1.19");
        ((string)manifest["$schema"]!).ShouldBe("https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json");
        Names(manifest).ShouldBe(
            [
                "$schema", "manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor", "defaultInstallScope", "bots", "composeExtensions", "permissions",
                "validDomains",
            ],
            ignoreOrder: true);
        Names(Bot(manifest)).ShouldBe(["botId", "scopes", "isNotificationOnly", "supportsFiles", "commandLists"], ignoreOrder: true);
        ((string)manifest["version"]!).ShouldMatch("^[0-9]+\\.[0-9]+\\.[0-9]+$");
        ((string)manifest["accentColor"]!).ShouldMatch("^#[0-9A-F]{6}$");
        Values(manifest["permissions"]).ShouldBe(["identity", "messageTeamMembers"]);
    }

    [Fact]
    public void Texts_keep_to_the_schemas_lengths()
    {
        JsonObject manifest = Load();

        ((string)manifest["name"]!["short"]!).Length.ShouldBeInRange(1, 30);
        ((string)manifest["name"]!["full"]!).Length.ShouldBeInRange(1, 100);
        ((string)manifest["description"]!["short"]!).Length.ShouldBeInRange(1, 80);
        ((string)manifest["description"]!["full"]!).Length.ShouldBeInRange(1, 4000);
        ((string)manifest["developer"]!["name"]!).Length.ShouldBeInRange(1, 32);
        foreach (string url in (string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"])
        {
            ((string)manifest["developer"]![url]!).ShouldStartWith("https://");
        }
    }

    [Fact]
    public void The_bot_is_at_home_in_every_scope_with_the_commands_that_it_knows()
    {
        JsonNode bot = Bot(Load());

        Values(bot["scopes"]).ShouldBe(["personal", "team", "groupChat"]);
        JsonNode list = bot["commandLists"]!.AsArray().ShouldHaveSingleItem()!;
        Values(list["scopes"]).ShouldBe(["personal", "team", "groupChat"]);
        JsonArray commands = list["commands"]!.AsArray();
        commands.Select(command => (string)command!["title"]!).ShouldBe(["salary", "skills", "compare", "roles", "subscribe", "subscriptions", "help"]);
        commands.Count.ShouldBeLessThanOrEqualTo(10);
        commands.ShouldAllBe(command => ((string)command!["title"]!).Length <= 32 && ((string)command["description"]!).Length <= 128);
    }

    [Fact]
    public void The_compose_extension_searches_roles_and_pay_and_asks_about_a_message()
    {
        JsonNode extension = Load()["composeExtensions"]!.AsArray().ShouldHaveSingleItem()!;
        JsonArray commands = extension["commands"]!.AsArray();

        commands.Select(command => ((string)command!["id"]!, (string)command["type"]!, string.Join(' ', Values(command["context"]))))
            .ShouldBe([("roles", "query", "compose commandBox"), ("pay", "query", "compose commandBox"), ("ask", "action", "message")]);
        commands.ShouldAllBe(command => ((string)command!["id"]!).Length <= 64 && ((string)command["title"]!).Length <= 32 && ((string)command["description"]!).Length <= 128);
        foreach (JsonNode? query in commands.Where(command => (string)command!["type"]! == "query"))
        {
            JsonNode parameter = query!["parameters"]!.AsArray().ShouldHaveSingleItem()!;
            ((string)parameter["name"]!).Length.ShouldBeInRange(1, 64);
            ((string)parameter["title"]!).Length.ShouldBeInRange(1, 32);
            ((string)parameter["description"]!).Length.ShouldBeInRange(1, 128);
        }

        ((bool)commands[2]!["fetchTask"]!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_are_of_the_size_that_Teams_wants(string file, int size)
    {
        byte[] png = File.ReadAllBytes(Path.Combine(Folder, file));

        png[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(size);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(size);
    }

    [Fact]
    public void The_outline_is_white_on_transparent()
    {
        byte[][] pixels = Pixels("outline.png", 32);

        pixels.ShouldAllBe(pixel => pixel[0] == 255 && pixel[1] == 255 && pixel[2] == 255);
        pixels.Count(pixel => pixel[3] == 0).ShouldBeGreaterThan(300);
        pixels.Count(pixel => pixel[3] == 255).ShouldBeGreaterThan(100);
        Pixels("color.png", 192).ShouldAllBe(pixel => pixel[3] == 255);
    }

    [Fact]
    public async Task The_package_holds_the_manifest_with_its_ids_and_both_icons_at_its_top()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("careerbot-").FullName, "made", "app.zip");

        Ran ran = await PackAsync(AppId, Host, file);

        ran.Errors.ShouldBe("");
        ran.ExitCode.ShouldBe(0);
        using ZipArchive package = await ZipFile.OpenReadAsync(file, Stop);
        package.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"], ignoreOrder: true);
        using StreamReader reader = new(await package.GetEntry("manifest.json")!.OpenAsync(Stop));
        string text = await reader.ReadToEndAsync(Stop);
        text.ShouldNotContain("{{");
        JsonNode manifest = JsonNode.Parse(text)!;
        ((string)manifest["id"]!).ShouldBe(AppId.ToLowerInvariant());
        ((string)Bot(manifest)["botId"]!).ShouldBe(AppId.ToLowerInvariant());
        ((string)manifest["composeExtensions"]![0]!["botId"]!).ShouldBe(AppId.ToLowerInvariant());
        Values(manifest["validDomains"]).ShouldBe([Host]);
        Names(manifest["icons"]!).Select(name => (string)manifest["icons"]![name]!).ShouldAllBe(icon => package.GetEntry(icon) != null);
        Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(file))!, recursive: true);
    }

    [Theory]
    [InlineData("not-a-guid", Host)]
    [InlineData(AppId, "https://careerbot.example.com/")]
    [InlineData(AppId, "careerbot.example.com/api&x")]
    [InlineData(AppId, "localhost")]
    public async Task Ids_that_Teams_would_refuse_make_no_package(string appId, string host)
    {
        string file = Path.Combine(Path.GetTempPath(), $"careerbot-{Guid.NewGuid():N}.zip");

        (await PackAsync(appId, host, file)).ExitCode.ShouldBe(2);

        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void Every_setting_is_in_the_documentation()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "teams.md"));

        typeof(TeamsOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)
            .Where(name => !lines.Any(line => line.StartsWith('|') && line.Contains($"Teams:{name}", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static Task<Ran> PackAsync(string appId, string host, string file) => Ran.ProgramAsync("bash", [Path.Combine(Folder, "package.sh"), appId, host, file], Stop);

    private static JsonObject Load() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")).Replace("{{APP_ID}}", AppId, StringComparison.Ordinal).Replace("{{HOST}}", Host, StringComparison.Ordinal))!.AsObject();

    private static JsonNode Bot(JsonNode manifest) => manifest["bots"]!.AsArray().ShouldHaveSingleItem()!;

    private static string[] Values(JsonNode? list) => [.. list!.AsArray().Select(value => (string)value!)];

    private static string[] Names(JsonNode node) => [.. node.AsObject().Select(member => member.Key)];

    /// <summary>The pixels of an icon as make_icons.py writes it: red, green, blue and alpha, no filter, one chunk of data.</summary>
    private static byte[][] Pixels(string file, int size)
    {
        byte[] png = File.ReadAllBytes(Path.Combine(Folder, file));
        png[24..26].ShouldBe([8, 6]);
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using ZLibStream data = new(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        byte[] rows = new byte[size * ((4 * size) + 1)];
        data.ReadExactly(rows);
        byte[][] lines = [.. rows.Chunk((4 * size) + 1)];
        lines.ShouldAllBe(line => line[0] == 0);
        return [.. lines.SelectMany(line => line[1..].Chunk(4))];
    }
}
