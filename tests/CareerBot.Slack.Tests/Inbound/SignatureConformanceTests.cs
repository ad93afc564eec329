using CareerBot.TestKit;
using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Slack.Inbound;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>
/// Requests judged by Slack's own <c>@slack/bolt</c>, by the way a request takes there from its headers on, and by us, at the same instant.
/// </summary>
public sealed class SignatureConformanceTests
{
    [Fact]
    public async Task Requests_are_judged_as_Bolt_does_but_for_the_named_classes_of_which_none_is_taken()
    {
        IReadOnlyList<SignedCase> cases = SignedCases.All;
        bool[] bolt = await BoltAsync(cases, TestContext.Current.CancellationToken);
        List<string> differing = [];
        foreach ((SignedCase request, bool boltTakes) in cases.Zip(bolt))
        {
            bool weTake = IsTaken(request);
            (bool Bolt, bool We) expected = request.Leniency == Leniency.None ? (boltTakes, boltTakes) : (true, false);
            if (expected != (boltTakes, weTake))
            {
                differing.Add($"{request.Name} ({request.Leniency}): Bolt {(boltTakes ? "takes" : "refuses")} it, we {(weTake ? "take" : "refuse")} it");
            }
        }

        differing.ShouldBeEmpty();
        cases.Count.ShouldBeGreaterThanOrEqualTo(200);
        cases.Select(request => request.Name).Distinct().Count().ShouldBe(cases.Count);
        bolt.Zip(cases).Count(judged => judged.First && judged.Second.Leniency == Leniency.None).ShouldBeGreaterThan(100);
        bolt.Count(takes => !takes).ShouldBeGreaterThan(100);
        cases.Select(request => request.Leniency).Distinct().Order().ShouldBe(Enum.GetValues<Leniency>());
    }

    private static bool IsTaken(SignedCase request) => new SlackSignature(request.Secrets, new FakeTimeProvider(request.Now)).IsValid(request.Body, One(request.Timestamp), One(request.Signature));

    /// <summary>As the endpoint reads headers: several lines are as none.</summary>
    private static string? One(string[] header) => header.Length == 1 ? header[0] : null;

    /// <summary>Bolt knows one secret: while there are two, it is asked with each.</summary>
    private static async Task<bool[]> BoltAsync(IReadOnlyList<SignedCase> cases, CancellationToken cancellationToken)
    {
        StringBuilder lines = new();
        foreach (SignedCase request in cases)
        {
            foreach (string secret in request.Secrets)
            {
                lines.Append(new JsonObject
                {
                    ["now"] = request.Now.ToUnixTimeMilliseconds(),
                    ["secret"] = secret,
                    ["timestamp"] = new JsonArray([.. request.Timestamp.Select(line => JsonValue.Create(line))]),
                    ["signature"] = new JsonArray([.. request.Signature.Select(line => JsonValue.Create(line))]),
                    ["body"] = Convert.ToBase64String(request.Body),
                }.ToJsonString()).Append('\n');
            }
        }

        await NodePackages.InstallAsync(cancellationToken);
        (int exit, string said) = await NodePackages.RunAsync("node", ["verify.mjs"], lines.ToString(), cancellationToken);
        exit.ShouldBe(0, said);
        string[] verdicts = said.Split('\n');
        verdicts.Length.ShouldBe(cases.Sum(request => request.Secrets.Length), said);
        verdicts.ShouldAllBe(verdict => verdict == "accept" || verdict == "reject");
        int next = 0;
        return [.. cases.Select(request => request.Secrets.Aggregate(false, (isTaken, _) => isTaken | verdicts[next++] == "accept"))];
    }
}
