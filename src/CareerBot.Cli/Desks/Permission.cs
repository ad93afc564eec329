using System.Collections.Immutable;
using CareerBot.Storage.Access;

namespace CareerBot.Cli.Desks;

/// <summary>What is needed to do something on a local book: the same scopes as over HTTP.</summary>
/// <param name="AnyOf">One of these scopes.</param>
/// <param name="TokenOnly">Whether only a token can give it: whoever decides must be told apart from whoever proposed.</param>
internal sealed record Permission(ImmutableArray<string> AnyOf, bool TokenOnly = false)
{
    public static readonly Permission Read = new([Scopes.Read]);

    public static readonly Permission Propose = new([Scopes.Propose]);

    public static readonly Permission Decide = new([Scopes.Approve], TokenOnly: true);

    public static readonly Permission Publish = new([Scopes.Propose, Scopes.Approve], TokenOnly: true);

    public static readonly Permission Tokens = new([Scopes.Admin]);
}
