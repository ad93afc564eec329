using CareerBot.Host.Knowledge;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Host.Api;

/// <summary><c>/api/roles</c> and <c>/api/skills</c>: what the knowledge base holds.</summary>
internal static class KnowledgeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/roles", (CurrentSnapshot current) => Results.Json(
                (IReadOnlyList<RoleSummary>)[.. current.Value.Engine.Knowledge.RoleOrder.Select(id => RoleSummary.Of(current.Value.Engine.Knowledge.Roles[id]))],
                ApiJson.Default.IReadOnlyListRoleSummary))
            .WithName("Roles").WithSummary("Lists the roles.").Produces<IReadOnlyList<RoleSummary>>();
        api.MapGet("/roles/{id}", (string id, CurrentSnapshot current) =>
                current.Value.Engine.Knowledge.Roles.TryGetValue(new RoleId(id), out Role? role)
                    ? Results.Json(RoleDetail.Of(role), ApiJson.Default.RoleDetail)
                    : Results.Problem($"There is no role '{id}'; GET /api/roles lists them.", statusCode: StatusCodes.Status404NotFound))
            .WithName("Role").WithSummary("One role with its sections and skills.").Produces<RoleDetail>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/skills", (CurrentSnapshot current) => Results.Json(
                (IReadOnlyList<SkillSummary>)[.. current.Value.Engine.Knowledge.Skills.Values.OrderBy(skill => skill.Id.Value, StringComparer.Ordinal).Select(SkillSummary.Of)],
                ApiJson.Default.IReadOnlyListSkillSummary))
            .WithName("Skills").WithSummary("Lists the skills.").Produces<IReadOnlyList<SkillSummary>>();
        api.MapGet("/skills/{id}", (string id, CurrentSnapshot current) =>
                current.Value.Engine.Knowledge.Skills.TryGetValue(new SkillId(id), out Skill? skill)
                    ? Results.Json(SkillDetail.Of(skill, current.Value.Engine.Knowledge), ApiJson.Default.SkillDetail)
                    : Results.Problem($"There is no skill '{id}'; GET /api/skills lists them.", statusCode: StatusCodes.Status404NotFound))
            .WithName("Skill").WithSummary("One skill, and which roles use it.").Produces<SkillDetail>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}
