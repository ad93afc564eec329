using CareerBot.Teams.Rendering;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>A question for each kind of answer, with options.</summary>
internal static class KindsOfAnswers
{
    public static IReadOnlyDictionary<string, (string[] Asked, CardOptions Options)> All { get; } = new Dictionary<string, (string[], CardOptions)>(StringComparer.Ordinal)
    {
        ["RoleOverview"] = (["What is a backend engineer?"], Some.Options),
        ["RoleSkills"] = (["Which skills does a data scientist need?"], Some.Options),
        ["RoleCompare"] = (["Compare backend engineer and frontend engineer"], Some.Options),
        ["TwoQuestions"] = (["What is a backend engineer? And what does a data scientist earn in Germany?"], Some.Options),
        ["RolePath"] = (["How do I become a backend engineer?"], Some.Options),
        ["RoleList"] = (["Which roles do you know?"], Some.Options),
        ["SkillExplain"] = (["What is Kubernetes?"], Some.Options),
        ["SkillGap"] = (["I know C++ and SQL, what am I missing for backend engineer?"], Some.Options),
        ["SalaryOne"] = (["What does a backend engineer earn in Germany?"], Some.Options with { Question = "What does a *backend engineer* earn in <Germany>?", MayShare = true, IsPrivateNote = true }),
        ["SalarySeveral"] = (["What does a backend engineer earn?"], Some.Options),
        ["SalaryCompare"] = (["Compare backend pay in Germany and Switzerland"], Some.Options),
        ["SalaryNotes"] = (["Are the salaries gross or net?"], Some.Options),
        ["Clarify"] = (["What does an engineer earn?"], Some.Options),
        ["Help"] = (["help"], Some.Options),
        ["SmallTalk"] = (["hello"], Some.Options),
        ["Declined"] = (["What is the weather in Paris?"], Some.Options),
        ["HandOver"] = (["I request pay information under the pay transparency directive"], Some.Options),
    };
}
