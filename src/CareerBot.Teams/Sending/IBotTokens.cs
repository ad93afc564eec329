namespace CareerBot.Teams.Sending;

/// <summary>The access tokens that the bot proves itself with to the connector.</summary>
internal interface IBotTokens
{
    /// <summary>The token to send.</summary>
    /// <param name="refused">A token that the connector just refused: another is fetched, unless that was done already or a moment ago. Null: any that is good.</param>
    /// <param name="cancellationToken">Ends waiting; fetching goes on for the others.</param>
    /// <returns>Null when none is to be sent (<see cref="TeamsCredential.None"/>).</returns>
    /// <exception cref="BotTokenUnavailableException">None can be had now.</exception>
    Task<string?> GetAsync(string? refused, CancellationToken cancellationToken);
}
