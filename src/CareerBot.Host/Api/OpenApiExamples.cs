using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CareerBot.Host.Api;

/// <summary>Adds to the OpenAPI document how one authenticates, and an example of what is sent and of what comes back, by operation.</summary>
internal static class OpenApiExamples
{
    private const string Json = "application/json";

    private const string Csv = "text/csv";

    private const string Problem = "application/problem+json";

    private const string Scheme = "token";

    private const string Row =
        """{"role": "backend-engineer", "location": "DE", "level": "senior", "currency": "EUR", "min": 75000, "max": 95000, "open_ended": true, "median": null, "effective_from": "2027-01-01", "source": "Company pay bands 2027", "audience": "employees", "note": ""}""";

    private const string RevisionExample =
        """{"id": 7, "state": "submitted", "mode": "merge", "fileName": "bands-2027.csv", "proposer": "alice@example.com", "comment": "Yearly review.", "createdAt": "2026-11-24T09:00:00Z", "rows": 120, "counts": {"added": 4, "changed": 112, "removed": 0, "unchanged": 4}}""";

    private static readonly FrozenDictionary<string, (string Type, string Text)> Requests = new Dictionary<string, (string, string)>
    {
        ["Ask"] = (Json, """{"text": "what does a backend engineer earn in Germany?", "conversation": "c1"}"""),
        ["Propose"] = (Csv, "role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note\nbackend-engineer,DE,senior,EUR,75000,95000,true,,2027-01-01,Company pay bands 2027,employees,\n"),
        ["Approve"] = (Json, """{"diffHash": "5f3b…", "comment": "As agreed with the works council.", "confirmWiderAudience": false}"""),
        ["Reject"] = (Json, """{"comment": "Row 12 is a digit short."}"""),
        ["Rollback"] = (Json, """{"comment": "Published a day too early."}"""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Operation, string Status), (string Type, string Text)> Responses = new Dictionary<(string, string), (string, string)>
    {
        [("Propose", "201")] = (Json, """{"id": 7, "state": "draft", "counts": {"added": 0, "changed": 1, "removed": 0, "unchanged": 0}, "diffHash": "5f3b…", "warnings": [{"row": 2, "column": "min", "value": "75000", "code": "change_too_large", "message": "backend-engineer, DE, senior: min goes from 60000 to 75000, +25 %.", "suggestion": null}]}"""),
        [("Propose", "422")] = (Problem, """{"title": "Unprocessable Entity", "status": 422, "detail": "The file has 1 error(s). Nothing was stored.", "code": "rows", "errorCount": 1, "errors": [{"row": 2, "column": "min", "value": "85.000", "code": "ambiguous_number", "message": "'85.000' is 85000 in one number format and 85.000 in another; write it without separators, or name the locale of the file.", "suggestion": "85000"}], "warnings": []}"""),
        [("Propose", "412")] = (Problem, """{"title": "Precondition Failed", "status": 412, "detail": "The book has changed since you last read it. Read it again, look at what your file changes now, and send it with the new ETag.", "code": "stale_book"}"""),
        [("Salaries", "200")] = (Json, $$"""{"asOf": "2026-06-01", "count": 1, "bands": [{"revision": 3, "inForceFrom": "2026-01-01", "band": {{Row}}}], "next": null}"""),
        [("Revisions", "200")] = (Json, $$"""{"revisions": [{{RevisionExample}}], "next": null}"""),
        [("Revision", "200")] = (Json, RevisionExample),
        [("Diff", "200")] = (Json, $$"""{"id": 7, "state": "submitted", "diffHash": "5f3b…", "counts": {"added": 0, "changed": 1, "removed": 0, "unchanged": 0}, "widensAudience": false, "warnings": [], "changes": [{"kind": "changed", "row": 2, "role": "backend-engineer", "location": "DE", "level": "senior", "inForceFrom": "2027-01-01", "before": {{Row.Replace("75000", "60000", StringComparison.Ordinal)}}, "after": {{Row}}, "minPercent": 25.0, "maxPercent": 0.0, "widensAudience": false}], "next": null}"""),
        [("Approve", "200")] = (Json, RevisionExample.Replace("submitted", "approved", StringComparison.Ordinal)),
        [("Approve", "403")] = (Problem, """{"title": "Forbidden", "status": 403, "detail": "alice@example.com proposed revision 7; a second person decides on it.", "code": "same_person"}"""),
        [("Publish", "200")] = (Json, RevisionExample.Replace("submitted", "published", StringComparison.Ordinal)),
        [("Verify", "200")] = (Json, """{"lines": 42, "problems": []}"""),
        [("Audit", "200")] = (Json, """{"lines": [{"number": 1, "at": "2026-11-24T09:00:00Z", "actor": "careerbot", "action": "revision.proposed", "revision": 1, "details": "first salaries, 95 rows, content 9c1d…", "previousHash": "0000…", "hash": "77ab…"}], "next": null}"""),
    }.ToFrozenDictionary();

    public static void Add(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CareerBot";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token made by 'careerbot tokens create', or in the console under Tokens.",
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            if (operation.OperationId is not { } id)
            {
                return Task.CompletedTask;
            }

            if (Requests.TryGetValue(id, out (string Type, string Text) request))
            {
                Set(operation.RequestBody?.Content, request);
            }

            foreach ((string status, IOpenApiResponse response) in operation.Responses ?? [])
            {
                if (Responses.TryGetValue((id, status), out (string Type, string Text) example))
                {
                    Set(response.Content, example);
                }
            }

            return Task.CompletedTask;
        });
    }

    private static void Set(IDictionary<string, OpenApiMediaType>? content, (string Type, string Text) example)
    {
        if (content is not null && content.TryGetValue(example.Type, out OpenApiMediaType? media))
        {
            media.Example = example.Type == Csv ? JsonValue.Create(example.Text) : JsonNode.Parse(example.Text);
        }
    }
}
