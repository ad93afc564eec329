using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Api;

/// <summary>JSON of the HTTP API, generated at build.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(AskResponse))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(IReadOnlyList<RoleSummary>))]
[JsonSerializable(typeof(RoleDetail))]
[JsonSerializable(typeof(IReadOnlyList<SkillSummary>))]
[JsonSerializable(typeof(SkillDetail))]
internal sealed partial class ApiJson : JsonSerializerContext;
