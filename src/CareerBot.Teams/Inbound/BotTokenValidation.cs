using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// Validates the token that the Bot Framework sends with an activity
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot): all that can be said without the
/// body, which is not even read before. Emulators' and skills' tokens are none of them.
/// </summary>
internal sealed class BotTokenValidation(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
{
    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";

    /// <summary>Those of a compact token (RFC 7515, 7.1); libraries take blanks before it and padding after it.</summary>
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly AcceptedTokens _accepted = new();

    /// <summary>Judges it.</summary>
    /// <param name="authorization">The lines of the header <c>Authorization</c>.</param>
    /// <param name="cancellationToken">Ends waiting for keys.</param>
    public async ValueTask<TokenVerdict> ValidateAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        // Of several lines the wrong one might be checked.
        if (authorization.Count != 1 || authorization[0] is not { } header || !header.StartsWith(Scheme, StringComparison.Ordinal) || header.AsSpan(Scheme.Length).ContainsAnyExcept(TokenCharacters))
        {
            return Refused(TokenFault.Header);
        }

        if (_accepted.Find(header.AsSpan(Scheme.Length)) is { } known && IsNow(known.From, known.Until) && await keys.FindAsync(known.KeyId, cancellationToken) == known.Key)
        {
            return new TokenVerdict.Valid(known.Token);
        }

        if (Read(header[Scheme.Length..]) is not { } unverified || TokenClaims.Read(unverified.EncodedPayload) is not { } claims)
        {
            return Refused(TokenFault.Form);
        }

        if (!Algorithms.Contains(unverified.Alg, StringComparer.Ordinal))
        {
            return Refused(TokenFault.Algorithm);
        }

        // Before any key is fetched: nobody makes CareerBot ask for keys with a token of somebody else.
        string issuer = InboundCloud.Of(options.Value.Cloud).Issuer;
        if (claims.Iss != issuer)
        {
            return Refused(TokenFault.Issuer);
        }

        if (options.Value.AppId is not { Length: > 0 } audience)
        {
            return Refused(TokenFault.Audience);
        }

        if (unverified.Kid is not { Length: > 0 } id)
        {
            return Refused(TokenFault.Key);
        }

        SigningKey? key = await keys.FindAsync(id, cancellationToken);
        if (key is null && !keys.HasAny)
        {
            return new TokenVerdict.Unknown();
        }

        // The first keys may have been read since, with this one among them.
        key ??= keys.Known(id);
        if (key is null)
        {
            return Refused(TokenFault.Key);
        }

        TokenValidationResult result = await _handler.ValidateTokenAsync(unverified, Parameters(key, issuer, audience));
        if (!result.IsValid)
        {
            return Refused(FaultOf(result.Exception));
        }

        if (claims.Aud != audience)
        {
            return Refused(TokenFault.Audience);
        }

        if (claims.IsSkill)
        {
            return Refused(TokenFault.Skill);
        }

        // Without the claim, it vouches for no address at all.
        BotToken token = new(key.Endorsements, claims.Serviceurl ?? "");
        _accepted.Keep(header.AsSpan(Scheme.Length), new AcceptedToken(id, key, claims.Nbf is null ? null : unverified.ValidFrom, unverified.ValidTo, token));
        return new TokenVerdict.Valid(token);
    }

    private static TokenVerdict.Refused Refused(TokenFault fault) => new(fault);

    /// <summary>The token, unverified; null when it is none, or one that is encrypted.</summary>
    private static JsonWebToken? Read(string token)
    {
        if (token.AsSpan().Count('.') != 2)
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception malformed) when (malformed is ArgumentException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static TokenFault FaultOf(Exception error) => error switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException or SecurityTokenExpiredException or SecurityTokenNotYetValidException => TokenFault.Lifetime,
        SecurityTokenInvalidAudienceException => TokenFault.Audience,
        SecurityTokenInvalidIssuerException => TokenFault.Issuer,
        SecurityTokenInvalidAlgorithmException => TokenFault.Algorithm,
        _ => TokenFault.Signature,
    };

    private TokenValidationParameters Parameters(SigningKey key, string issuer, string audience) => new()
    {
        IssuerSigningKey = key.Key,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        ValidAlgorithms = Algorithms,
        ValidIssuer = issuer,
        ValidateIssuer = true,
        ValidAudience = audience,
        ValidateAudience = true,
        RequireAudience = true,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        ValidateLifetime = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    /// <summary>From <c>nbf</c>, where there is one, until before <c>exp</c> (RFC 7519, 4.1.4 and 4.1.5), with the skew at both ends.</summary>
    private bool IsNow(DateTime? from, DateTime? until)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now - Skew < end && !(from - Skew > now);
    }
}
