using System.Text.Json.Serialization;
using CareerBot.Salaries.Import;

namespace CareerBot.Host.SalaryApi;

/// <summary>JSON of the salary API, generated at build.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(BandsResponse))]
[JsonSerializable(typeof(RevisionJson))]
[JsonSerializable(typeof(RevisionsResponse))]
[JsonSerializable(typeof(ProposedResponse))]
[JsonSerializable(typeof(DiffResponse))]
[JsonSerializable(typeof(ApproveRequest))]
[JsonSerializable(typeof(CommentRequest))]
[JsonSerializable(typeof(VerifyResponse))]
[JsonSerializable(typeof(AuditResponse))]
[JsonSerializable(typeof(IReadOnlyList<RowProblem>))]
internal sealed partial class SalaryJson : JsonSerializerContext;
