using CareerBot.Slack.Sending;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>The one workspace, or organisation, of <c>Slack:BotToken</c>. Whose the token is, Slack is asked at the first use.</summary>
/// <param name="api">Asks Slack.</param>
/// <param name="options">The token, and the workspace that it has to be of.</param>
/// <param name="time">For the pause after a failure.</param>
/// <param name="logger">Never gets the token.</param>
public sealed class SingleInstallation(ISlackApi api, IOptions<SlackOptions> options, TimeProvider time, ILogger<SingleInstallation> logger) : IInstallations
{
    /// <summary>After a failure Slack is asked again after this time at the latest.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private static readonly BackOff Pauses = new(TimeSpan.FromSeconds(2), LongestPause);

    private readonly Lock _lock = new();
    private readonly ServedTeam _served = new(options.Value.TeamId);
    private readonly string _token = options.Value.BotToken ?? throw new ArgumentException("Slack:BotToken is not set.", nameof(options));
    private Task<Installation?>? _asking;
    private Installation? _known;
    private bool _isOver;
    private int _failures;
    private DateTimeOffset _pausedUntil;

    /// <inheritdoc/>
    public async ValueTask<Installation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) =>
        await LivingAsync(cancellationToken) is { } installation && ServedTeam.IsFor(installation, teamId, enterpriseId) ? installation : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Installation>> AllAsync(CancellationToken cancellationToken) =>
        await LivingAsync(cancellationToken) is { } installation ? [installation] : [];

    /// <inheritdoc/>
    public ValueTask EndAsync(Installation installation, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        lock (_lock)
        {
            if (_isOver || installation.BotToken != _token)
            {
                return ValueTask.CompletedTask;
            }

            _isOver = true;
        }

        InstallLog.Ended(logger, installation.Key, reason);
        return ValueTask.CompletedTask;
    }

    private async Task<Installation?> LivingAsync(CancellationToken cancellationToken)
    {
        Task<Installation?> asking;
        lock (_lock)
        {
            if (_isOver)
            {
                return null;
            }

            if (_known is not null)
            {
                return _served.Includes(_known) ? _known : null;
            }

            if (_asking is null && time.GetUtcNow() < _pausedUntil)
            {
                throw NotKnown();
            }

            asking = _asking ??= AskAsync();
        }

        return await asking.WaitAsync(cancellationToken);
    }

    /// <summary>Asks Slack whose the token is.</summary>
    private async Task<Installation?> AskAsync()
    {
        // The lock of whoever began it is held until here is left for the first time.
        await Task.Yield();
        try
        {
            // Everybody waits for this one call, so the end of one who waits does not end it; SlackApi limits its time.
            SlackResult result = await api.CallAsync(new SlackCall(new Installation { BotUserId = "", BotToken = _token }, "auth.test", []), CancellationToken.None);
            return result.Outcome == SlackOutcome.TokenDead ? null : Learn(result);
        }
        finally
        {
            lock (_lock)
            {
                _asking = null;
            }
        }
    }

    private Installation? Learn(SlackResult result)
    {
        if (!result.IsOk || InstallJson.Read(result.Body, InstallJson.Default.AuthTestAnswer) is not { UserId: { } user } answer)
        {
            TimeSpan pause;
            lock (_lock)
            {
                pause = Pauses.Half(++_failures);
                _pausedUntil = time.GetUtcNow() + pause;
            }

            InstallLog.TokenNotKnown(logger, result.IsOk ? "not_understood" : result.Error, _failures, pause.TotalSeconds);
            throw NotKnown();
        }

        Installation installation = new()
        {
            TeamId = answer.IsEnterpriseInstall == true ? null : answer.TeamId,
            EnterpriseId = answer.EnterpriseId,
            BotUserId = user,
            BotToken = _token,
        };
        lock (_lock)
        {
            _known = installation;
        }

        if (_served.Includes(installation))
        {
            InstallLog.TokenKnown(logger, installation.Key);
            return installation;
        }

        InstallLog.TokenOfAnother(logger, installation.Key);
        return null;
    }

    private static InstallationsUnavailableException NotKnown() => new("Slack could not be asked whose Slack:BotToken is; it is asked again shortly.");
}
