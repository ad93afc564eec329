namespace CareerBot.Teams.Askers;

/// <summary>What somebody is to the company, by Entra's ids and Teams' own member record; never by a name.</summary>
internal enum TeamsAskerKind
{
    /// <summary>Could not be told: treated like a stranger.</summary>
    Unknown,

    /// <summary>One of the company's own tenant.</summary>
    Member,

    /// <summary>A guest of the tenant.</summary>
    Guest,

    /// <summary>Somebody of another tenant: by federation, or in a shared channel.</summary>
    Federated,

    /// <summary>Somebody without an account, as in meetings.</summary>
    Anonymous,

    /// <summary>A program. It is not answered.</summary>
    Bot,
}
