using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the tests that content carries: <c>questions: {reach: […], avoid: […]}</c>.</summary>
internal static class ContentQuestionReader
{
    /// <param name="questions">The mapping under <c>questions</c>.</param>
    /// <param name="role">The role whose file it is; null in a skill file, where each entry names its skill.</param>
    public static ImmutableArray<ContentQuestion> Read(YamlMap questions, RoleId? role)
    {
        var read = ImmutableArray.CreateBuilder<ContentQuestion>();
        foreach (YamlMap entry in questions.Maps("reach"))
        {
            string intentName = entry.Text("intent", "");
            Intent intent = default;
            if (intentName.Length > 0 && !IntentNames.TryParse(intentName, out intent))
            {
                entry.Report("intent", $"Unknown intent '{intentName}'.{Nearest.Suggestion(intentName, IntentNames.All)}");
                intentName = "";
            }

            read.Add(new ContentQuestion
            {
                Ask = entry.Text("ask"),
                MustReach = true,
                Role = role,
                Skill = role is null ? new SkillId(entry.Text("skill")) : null,
                Intent = intentName.Length == 0 ? null : intent,
                At = entry.At,
            });
            entry.Finish();
        }

        foreach (Located ask in questions.Words("avoid"))
        {
            read.Add(new ContentQuestion { Ask = ask.Text, MustReach = false, Role = role, At = ask.At });
        }

        return read.ToImmutable();
    }
}
