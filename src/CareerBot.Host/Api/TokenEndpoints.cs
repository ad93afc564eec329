using CareerBot.Host.Access;
using CareerBot.Host.SalaryApi;
using CareerBot.Storage.Access;
using CareerBot.Storage.Wire;

namespace CareerBot.Host.Api;

/// <summary><c>/api/tokens</c>: make, list and revoke tokens; for the scope <c>admin</c>.</summary>
internal static class TokenEndpoints
{
    public static void Map(RouteGroupBuilder tokens)
    {
        tokens.RequireAuthorization(Scopes.Admin);
        tokens.MapPost("", CreateAsync)
            .WithName("CreateToken").WithSummary("Makes a token. It is shown this once.").Accepts<CreateTokenRequest>("application/json")
            .Produces<CreatedTokenResponse>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);
        tokens.MapGet("", async (TokenStore store, CancellationToken cancellationToken) =>
                Results.Json(new TokensResponse(await store.ListAsync(cancellationToken)), TokenJson.Default.TokensResponse))
            .WithName("Tokens").WithSummary("All tokens, newest first, without what would let anybody use them.").Produces<TokensResponse>();
        tokens.MapDelete("/{id}", RevokeAsync)
            .WithName("RevokeToken").WithSummary("Revokes a token at once.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, TokenStore store, CancellationToken cancellationToken)
    {
        (CreateTokenRequest? body, IResult? problem) = await SmallBody.ReadAsync(http.Request, TokenJson.Default.CreateTokenRequest, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        CreateTokenRequest wanted = body ?? new CreateTokenRequest(null, null, null);
        if (wanted.Fault() is { } fault)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "bad_token", fault);
        }

        (string secret, AccessToken token) = await store.CreateAsync(wanted.Name!.Trim(), wanted.Owner, wanted.Scopes!, http.User.Person()!, cancellationToken);
        return Results.Json(new CreatedTokenResponse(secret, token), TokenJson.Default.CreatedTokenResponse, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> RevokeAsync(string id, HttpContext http, TokenStore store, KnownTokens known, CancellationToken cancellationToken)
    {
        if (!await store.RevokeAsync(id, http.User.Person()!, cancellationToken))
        {
            return Problems.Of(StatusCodes.Status404NotFound, "not_found", "There is no token of this id that is not revoked already.");
        }

        known.Forget();
        return Results.NoContent();
    }
}
