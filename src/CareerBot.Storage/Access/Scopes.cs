using System.Collections.Immutable;

namespace CareerBot.Storage.Access;

/// <summary>What a token or a person may do (design contract 4.6).</summary>
public static class Scopes
{
    /// <summary>Ask questions, as an employee.</summary>
    public const string Ask = "ask";

    /// <summary>Read the salary book, its revisions and the audit trail, all audiences.</summary>
    public const string Read = "salary:read";

    /// <summary>Propose revisions, and publish approved ones.</summary>
    public const string Propose = "salary:propose";

    /// <summary>Approve or reject what somebody else proposed, publish it, roll it back.</summary>
    public const string Approve = "salary:approve";

    /// <summary>Make and revoke tokens.</summary>
    public const string Admin = "admin";

    /// <summary>Any of these opens the console.</summary>
    public static readonly ImmutableArray<string> Console = [Read, Propose, Approve, Admin];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Ask, .. Console];
}
