using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Inbound;

/// <summary>Takes in activities that are known to be the Bot Framework's, and says what is answered to each at once.</summary>
internal interface ITeamsActivities
{
    /// <summary>Takes one in.</summary>
    /// <param name="activity">It: its token was validated, its service address and tenant are ones that are served.</param>
    /// <param name="cancellationToken">Ends waiting; work that was acknowledged never hangs on it.</param>
    Task<TeamsAck> ReceiveAsync(Activity activity, CancellationToken cancellationToken);
}

/// <summary>What is answered to a request itself.</summary>
/// <param name="Status">The HTTP status: 202 for what is dealt with later, 200 for an answered invoke, 501 for an unknown one, 503 for what could not be kept.</param>
/// <param name="Json">The body; empty for none.</param>
internal sealed record TeamsAck(int Status, ReadOnlyMemory<byte> Json);
