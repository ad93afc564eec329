using System.Text.Json.Serialization;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Wire;

/// <summary>JSON of the salary API, generated at build; server and client read and write the same.</summary>
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
[JsonSerializable(typeof(RowsProblem))]
[JsonSerializable(typeof(IReadOnlyList<RowProblem>))]
public sealed partial class SalaryJson : JsonSerializerContext;
