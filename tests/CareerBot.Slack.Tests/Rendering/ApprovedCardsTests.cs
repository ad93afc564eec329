using CareerBot.Slack.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>One card of each kind of answer, to be read by people when it changes. The answers are those of the real knowledge.</summary>
public sealed class ApprovedCardsTests
{
    private static readonly Dictionary<string, (string[] Asked, RenderOptions Options)> Cases = new(StringComparer.Ordinal)
    {
        ["RoleOverview"] = (["What is a backend engineer?"], Some.Options),
        ["RoleSkills"] = (["Which skills does a data scientist need?"], Some.Options),
        ["RoleCompare"] = (["Compare backend engineer and frontend engineer"], Some.Options),
        ["TwoQuestions"] = (["What is a backend engineer? And what does a data scientist earn in Germany?"], Some.Options),
        ["RolePath"] = (["How do I become a backend engineer?"], Some.Options),
        ["RoleList"] = (["Which roles do you know?"], Some.Options),
        ["SkillExplain"] = (["What is Kubernetes?"], Some.Options),
        ["SkillGap"] = (["I know C++ and SQL, what am I missing for backend engineer?"], Some.Options),
        ["SalaryOne"] = (["What does a backend engineer earn in Germany?"], Some.Options with { Question = "What does a *backend engineer* earn in <Germany>?", MayShare = true }),
        ["SalarySeveral"] = (["What does a backend engineer earn?"], Some.Options),
        ["SalaryPicture"] = (["What does a backend engineer earn?"], Some.Options with { Picture = new MessagePicture("F0123", "Pay ranges of backend engineers, drawn to scale") }),
        ["SalaryCompare"] = (["Compare backend pay in Germany and Switzerland"], Some.Options),
        ["SalaryNotes"] = (["Are the salaries gross or net?"], Some.Options),
        ["Clarify"] = (["What does an engineer earn?"], Some.Options),
        ["Help"] = (["help"], Some.Options),
        ["SmallTalk"] = (["hello"], Some.Options),
        ["Declined"] = (["What is the weather in Paris?"], Some.Options),
        ["HandOver"] = (["I request pay information under the pay transparency directive"], Some.Options),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_approved(string name)
    {
        (string[] asked, RenderOptions options) = Cases[name];
        SlackMessage message = BlockKitRenderer.Render(RealEngine.InOneTalk(asked).Answer with { IsRephrased = name == "SalarySeveral" }, options);

        LimitsChecker.Of(message).ShouldBeEmpty();
        message.ShouldBeApproved(name);
    }

    [Fact]
    public void Every_kind_of_part_has_a_card() =>
        Cases.Values.SelectMany(card => RealEngine.InOneTalk(card.Asked).Answer.Parts).Select(part => part.GetType().Name).Distinct()
            .ShouldBe(Sample.EveryPart("x").Select(part => part.GetType().Name), ignoreOrder: true);
}
