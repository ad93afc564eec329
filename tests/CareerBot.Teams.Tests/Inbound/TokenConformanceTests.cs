using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Teams.Inbound;
using CareerBot.Teams.Wire;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>
/// Requests judged by the Bot Framework's own <c>botframework-connector</c> and by us, at the same instant and with keys from the same issuer on this machine.
/// </summary>
public sealed class TokenConformanceTests
{
    [Fact]
    public async Task Requests_are_judged_as_the_Bot_Frameworks_SDK_does_but_for_the_named_classes()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        await using InboundInTest government = await InboundInTest.StartAsync(("Cloud", "UsGovernment"), ("OpenIdMetadataUrl", inbound.Issuer.MetadataUrl.ToString()));
        using TokenCases made = new(inbound.Issuer);
        IReadOnlyList<TokenCase> cases = made.All;
        bool[] sdk = await SdkAsync(inbound.Issuer.MetadataUrl, cases, TestContext.Current.CancellationToken);
        List<string> differing = [];
        foreach ((TokenCase request, bool sdkTakes) in cases.Zip(sdk))
        {
            bool weTake = await IsTakenAsync(request.Cloud == TeamsCloud.UsGovernment ? government : inbound, request);
            (bool Sdk, bool We) expected = request.Difference switch
            {
                Difference.None => (sdkTakes, sdkTakes),
                Difference.CaseOfTheServiceAddress => (false, true),
                _ => (true, false),
            };
            if (expected != (sdkTakes, weTake))
            {
                differing.Add($"{request.Name} ({request.Difference}): the SDK {(sdkTakes ? "takes" : "refuses")} it, we {(weTake ? "take" : "refuse")} it");
            }
        }

        differing.ShouldBeEmpty();
        cases.Count.ShouldBeGreaterThanOrEqualTo(300);
        cases.Select(request => request.Name).Distinct().Count().ShouldBe(cases.Count);
        sdk.Zip(cases).Count(judged => judged.First && judged.Second.Difference == Difference.None).ShouldBeGreaterThan(50);
        sdk.Count(takes => !takes).ShouldBeGreaterThan(150);
        cases.Select(request => request.Difference).Distinct().Order().ShouldBe(Enum.GetValues<Difference>());
    }

    private static async Task<bool> IsTakenAsync(InboundInTest inbound, TokenCase request)
    {
        inbound.Time.AdjustTime(request.Now);
        if (await inbound.Tokens.ValidateAsync(request.Authorization, TestContext.Current.CancellationToken) is not TokenVerdict.Valid valid)
        {
            return false;
        }

        try
        {
            return valid.Token.VouchesFor(ActivityReader.Read(Encoding.UTF8.GetBytes(request.Activity.ToJsonString())));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<bool[]> SdkAsync(Uri metadata, IReadOnlyList<TokenCase> cases, CancellationToken cancellationToken)
    {
        StringBuilder lines = new();
        lines.Append(new JsonObject { ["metadata"] = metadata.ToString() }.ToJsonString()).Append('\n');
        foreach (TokenCase request in cases)
        {
            lines.Append(new JsonObject
            {
                ["now"] = request.Now.ToUnixTimeMilliseconds(),
                ["authorization"] = request.Authorization,
                ["activity"] = request.Activity.DeepClone(),
                ["appId"] = request.AppId,
                ["channelService"] = request.Cloud == TeamsCloud.UsGovernment ? "https://botframework.azure.us" : "",
            }.ToJsonString()).Append('\n');
        }

        await NodePackages.InstallAsync(cancellationToken);
        (int exit, string said) = await NodePackages.RunAsync("node", ["--no-deprecation", "teams-token.mjs"], lines.ToString(), cancellationToken);
        exit.ShouldBe(0, said);
        string[] verdicts = said.Split('\n');
        verdicts.Length.ShouldBe(cases.Count, said);
        verdicts.ShouldAllBe(verdict => verdict == "accept" || verdict == "reject");
        return [.. verdicts.Select(verdict => verdict == "accept")];
    }
}
