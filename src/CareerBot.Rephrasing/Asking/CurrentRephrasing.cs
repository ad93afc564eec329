using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Rephrasing.Asking;

/// <summary>
/// The settings as they are now, and the client that fits them. Wrong ones stop the start; those that are wrong later are said, and the last good ones hold. So they
/// are checked here, and not where the host checks settings: there a change to wrong ones throws in whoever watches the file.
/// </summary>
internal sealed class CurrentRephrasing : IDisposable
{
    private readonly IOptionsMonitor<RephrasingOptions> _monitor;
    private readonly ILogger<CurrentRephrasing> _logger;
    private readonly Func<RephrasingOptions, IChatClient> _create;
    private readonly Lock _changing = new();
    private readonly RephrasingOptionsValidator _validator = new();
    private RephrasingOptions _seen;
    private RephrasingOptions _good;
    private (Uri? Endpoint, string? Deployment, string? ApiKey) _clientOf;
    private IChatClient? _client;

    public CurrentRephrasing(IOptionsMonitor<RephrasingOptions> monitor, Func<RephrasingOptions, IChatClient> create, ILogger<CurrentRephrasing> logger)
    {
        (_monitor, _create, _logger) = (monitor, create, logger);
        _good = _seen = monitor.CurrentValue;
        if (_validator.Validate(null, _good) is { Failed: true, Failures: { } wrong })
        {
            throw new OptionsValidationException(RephrasingOptions.Section, typeof(RephrasingOptions), wrong);
        }
    }

    /// <summary>The settings.</summary>
    public RephrasingOptions Options
    {
        get
        {
            lock (_changing)
            {
                RephrasingOptions now = _monitor.CurrentValue;
                if (!ReferenceEquals(now, _seen))
                {
                    _seen = now;
                    if (_validator.Validate(null, now) is { Failed: true, Failures: { } wrong })
                    {
                        RephrasingLog.SettingsWrong(_logger, string.Join(' ', wrong));
                    }
                    else
                    {
                        _good = now;
                    }
                }

                return _good;
            }
        }
    }

    /// <summary>A client for the settings.</summary>
    public IChatClient Client
    {
        get
        {
            lock (_changing)
            {
                RephrasingOptions options = Options;
                var wanted = (options.Endpoint, options.Deployment, options.ApiKey);
                if (_client is null || _clientOf != wanted)
                {
                    // The one before ends with its last call: others may be under way on it.
                    (_client, _clientOf) = (_create(options), wanted);
                }

                return _client;
            }
        }
    }

    public void Dispose() => _client?.Dispose();
}
