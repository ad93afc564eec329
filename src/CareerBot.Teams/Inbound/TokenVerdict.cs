namespace CareerBot.Teams.Inbound;

/// <summary>What became of a token.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>It is the Bot Framework's, for this bot, and of now.</summary>
    /// <param name="Token">What it vouches for.</param>
    public sealed record Valid(BotToken Token) : TokenVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Fault">Why; for the log alone.</param>
    public sealed record Refused(TokenFault Fault) : TokenVerdict;

    /// <summary>It cannot be judged: no key was ever read, because the issuer's address is away.</summary>
    public sealed record Unknown : TokenVerdict;
}

/// <summary>Why a token was refused.</summary>
internal enum TokenFault
{
    /// <summary>There is no header, more than one, or it is not <c>Bearer</c> and one token.</summary>
    Header,

    /// <summary>It is no signed JSON Web Token that can be read.</summary>
    Form,

    /// <summary>It is not signed by RSA with SHA-2.</summary>
    Algorithm,

    /// <summary>Its issuer is not the Bot Framework of the cloud: an emulator's token, a skill's, anybody's.</summary>
    Issuer,

    /// <summary>The issuer has no key of its id.</summary>
    Key,

    /// <summary>The signature is not that key's.</summary>
    Signature,

    /// <summary>It has no end, is over, or is not valid yet.</summary>
    Lifetime,

    /// <summary>It is for somebody else.</summary>
    Audience,

    /// <summary>It speaks for another app: a skill's token.</summary>
    Skill,
}
