using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>A request whose token is to be judged.</summary>
internal sealed record TokenCase
{
    public required string Name { get; init; }

    /// <summary>When it comes.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The header.</summary>
    public required string Authorization { get; init; }

    public required JsonObject Activity { get; init; }

    public string AppId { get; init; } = BotIds.AppId;

    public TeamsCloud Cloud { get; init; }

    /// <summary>Where the SDK judges otherwise than we do.</summary>
    public Difference Difference { get; init; }
}

/// <summary>The classes of requests that the Bot Framework's SDK and we judge otherwise. But for the first, the SDK takes them and we refuse them.</summary>
internal enum Difference
{
    /// <summary>We judge alike.</summary>
    None,

    /// <summary>
    /// The activity's service address is the claim's in other case. The SDK for Node compares exactly, that for .NET without case, and so do we: a host's
    /// name has no case, and where answers go is looked at once more.
    /// </summary>
    CaseOfTheServiceAddress,

    /// <summary>The activity has no channel: nothing holds it against the key's endorsements.</summary>
    NoChannel,

    /// <summary>The activity has no service address: nothing holds it against the claim.</summary>
    NoServiceAddress,

    /// <summary>The key is endorsed for no channel. Those are keys for tokens of emulators and skills.</summary>
    NoEndorsements,

    /// <summary>The token never ends.</summary>
    NoEnd,

    /// <summary>Neither the token nor a key in the set has an id.</summary>
    NoKeyId,

    /// <summary>The key is one for encrypting.</summary>
    KeyForEncrypting,

    /// <summary>The key has 1,024 bits.</summary>
    WeakKey,

    /// <summary>An emulator's token, signed by the issuer's key: the SDK takes it wherever it runs. Ours are let in without any token, in Development alone.</summary>
    Emulator,

    /// <summary>A claim is there twice.</summary>
    ClaimTwice,

    /// <summary>A claim that is a text is something else, where the SDK does not look.</summary>
    ClaimOfAnotherType,
}
