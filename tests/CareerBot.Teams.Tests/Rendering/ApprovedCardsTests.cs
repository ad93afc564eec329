using CareerBot.Fakes;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>One card of each kind of answer, to be read by people when it changes. The answers are those of the real knowledge.</summary>
public sealed class ApprovedCardsTests
{
    public static TheoryData<string> Names => [.. KindsOfAnswers.All.Keys, .. OtherCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_approved(string name)
    {
        TeamsMessage message = KindsOfAnswers.All.TryGetValue(name, out (string[] Asked, CardOptions Options) kind)
            ? CardRenderer.Render(RealEngine.InOneTalk(kind.Asked).Answer with { IsRephrased = name == "SalarySeveral" }, kind.Options)
            : OtherCards.All[name];

        CardLimits.OfActivity(message.Json()).ShouldBeEmpty();
        message.ShouldBeApproved(name);
    }

    [Fact]
    public void Every_kind_of_part_has_a_card() =>
        KindsOfAnswers.All.Values.SelectMany(card => RealEngine.InOneTalk(card.Asked).Answer.Parts).Select(part => part.GetType().Name).Distinct()
            .ShouldBe(Sample.EveryPart("x").Select(part => part.GetType().Name), ignoreOrder: true);
}
