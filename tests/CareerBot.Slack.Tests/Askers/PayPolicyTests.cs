using CareerBot.Messages.Askers;
using CareerBot.Messages;
using CareerBot.Slack.Askers;

namespace CareerBot.Slack.Tests.Askers;

/// <summary>Who is shown whose bands, where: every cell, against what is written out here by hand and reckoned by nothing of the product.</summary>
public sealed class PayPolicyTests
{
    private static readonly Audience[] Bands = [Audience.Everyone, Audience.Employees, Audience.Managers, Audience.Hr];

    private static readonly PlaceKind[] OpenPlaces = [PlaceKind.GroupMessage, PlaceKind.Channel, PlaceKind.PrivateChannel];

    /// <summary>
    /// Four letters, for bands of everyone, employees, managers, hr: <c>-</c> not shown; <c>p</c> to the asker alone; <c>s</c> to the asker alone,
    /// and to all there once they press Share; <c>a</c> to all there at once.
    /// </summary>
    private static readonly (string Where, PublicPay PublicPay, bool HasOnlyMembers, string Employee, string Manager, string Hr, string Others)[] Rules =
    [
        ("direct", PublicPay.Never, false, "pp--", "ppp-", "pppp", "p---"),
        ("direct", PublicPay.Never, true, "pp--", "ppp-", "pppp", "p---"),
        ("direct", PublicPay.Share, false, "pp--", "ppp-", "pppp", "p---"),
        ("direct", PublicPay.Share, true, "pp--", "ppp-", "pppp", "p---"),
        ("direct", PublicPay.Always, false, "pp--", "ppp-", "pppp", "p---"),
        ("direct", PublicPay.Always, true, "pp--", "ppp-", "pppp", "p---"),
        ("open", PublicPay.Never, false, "pp--", "ppp-", "pppp", "p---"),
        ("open", PublicPay.Never, true, "pp--", "ppp-", "pppp", "p---"),
        ("open", PublicPay.Share, false, "sp--", "spp-", "sppp", "s---"),
        ("open", PublicPay.Share, true, "ss--", "ssp-", "sspp", "s---"),
        ("open", PublicPay.Always, false, "ap--", "app-", "appp", "a---"),
        ("open", PublicPay.Always, true, "aa--", "aap-", "aapp", "a---"),
        ("shared", PublicPay.Never, false, "pp--", "ppp-", "pppp", "p---"),
        ("shared", PublicPay.Never, true, "pp--", "ppp-", "pppp", "p---"),
        ("shared", PublicPay.Share, false, "pp--", "ppp-", "pppp", "p---"),
        ("shared", PublicPay.Share, true, "pp--", "ppp-", "pppp", "p---"),
        ("shared", PublicPay.Always, false, "pp--", "ppp-", "pppp", "p---"),
        ("shared", PublicPay.Always, true, "pp--", "ppp-", "pppp", "p---"),
    ];

    public static TheoryData<PlaceKind, bool, PublicPay, bool, AskerKind, Audience, string> Cells()
    {
        var cells = new TheoryData<PlaceKind, bool, PublicPay, bool, AskerKind, Audience, string>();
        foreach ((string where, PublicPay publicPay, bool hasOnlyMembers, string employee, string manager, string hr, string others) in Rules)
        {
            (PlaceKind, bool)[] places = where switch
            {
                "direct" => [(PlaceKind.DirectMessage, false)],
                "open" => [.. OpenPlaces.Select(kind => (kind, false))],

                // A place that cannot be told counts as shared whatever else is said of it.
                _ => [.. OpenPlaces.Select(kind => (kind, true)), (PlaceKind.Unknown, true), (PlaceKind.Unknown, false)],
            };
            foreach ((PlaceKind kind, bool isShared) in places)
            {
                cells.Add(kind, isShared, publicPay, hasOnlyMembers, AskerKind.Member, Audience.Employees, employee);
                cells.Add(kind, isShared, publicPay, hasOnlyMembers, AskerKind.Member, Audience.Managers, manager);
                cells.Add(kind, isShared, publicPay, hasOnlyMembers, AskerKind.Member, Audience.Hr, hr);
                foreach (AskerKind stranger in new[] { AskerKind.Guest, AskerKind.SingleChannelGuest, AskerKind.Stranger, AskerKind.OtherWorkspace, AskerKind.Unknown, AskerKind.Bot })
                {
                    cells.Add(kind, isShared, publicPay, hasOnlyMembers, stranger, Audience.Everyone, others);

                    // Whatever a list of managers or of HR says of them.
                    cells.Add(kind, isShared, publicPay, hasOnlyMembers, stranger, Audience.Hr, others);
                }
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_person_is_shown_in_every_place_what_the_table_says(
        PlaceKind kind, bool isShared, PublicPay publicPay, bool hasOnlyMembers, AskerKind asker, Audience listedFor, string expected)
    {
        Showing showing = SlackPayPolicy.Decide(new Asker("U1", asker, listedFor), new SlackPlace(kind, isShared), publicPay, hasOnlyMembers);

        string.Concat(Bands.Select(band => Letter(showing, band))).ShouldBe(expected);
        showing.IsAnswerPrivate.ShouldBe(isShared || kind == PlaceKind.Unknown, "where others than the company read, no answer is shown to all");
    }

    [Fact]
    public void The_table_has_every_combination()
    {
        Rules.Select(rule => (rule.Where, rule.PublicPay, rule.HasOnlyMembers)).Distinct().Count().ShouldBe(3 * 3 * 2);
        Cells().Count.ShouldBe((1 + 3 + 5) * 3 * 2 * (3 + (6 * 2)));
    }

    private static char Letter(Showing showing, Audience band) =>
        band > showing.Sees ? '-'
        : showing.Shared is null || band > showing.Shared ? 'p'
        : showing.IsPayPrivate ? 's'
        : 'a';
}
