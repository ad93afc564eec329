using System.Collections.Concurrent;
using System.Collections.Immutable;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>The workspaces and organisations in which somebody installed CareerBot by OAuth, with tokens that are renewed before they end.</summary>
/// <remarks>
/// Several replicas share the vault. Each reads it anew after <see cref="Fresh"/>, and again before it renews a token, so that what another
/// one renewed is used; where two renew at the same moment, Slack refuses the second, which then takes the first one's.
/// </remarks>
internal sealed class StoredInstallations(
    IInstallationVault vault, InstallationSeal seal, OAuthAccess access, IOptions<SlackOptions> options, TimeProvider time, ILogger<StoredInstallations> logger) : IInstallations, IDisposable
{
    /// <summary>What was read of the vault is good for so long: what another replica does is seen after it.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>A token is renewed when less than this is left of it, as Slack's own library does; it lives 12 hours.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromHours(2);

    /// <summary>After a failure to renew, the next try of the same token waits.</summary>
    public static readonly TimeSpan RenewPause = TimeSpan.FromMinutes(1);

    private readonly ServedTeam _served = new(options.Value.TeamId);
    private readonly SemaphoreSlim _vaultGate = new(1);
    private readonly SemaphoreSlim _renewing = new(1);

    /// <summary>Tokens that are over and could not be taken out, because the vault was away.</summary>
    private readonly ConcurrentDictionary<string, bool> _dead = new(StringComparer.Ordinal);

    /// <summary>Pairs that Slack granted and the vault did not take yet: the refresh token that it still holds is spent.</summary>
    private readonly ConcurrentDictionary<string, Renewed> _unsaved = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _pausedUntil = new(StringComparer.Ordinal);
    private Reading? _read;

    /// <inheritdoc/>
    public async ValueTask<Installation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        ImmutableArray<KeptInstallation> all = await LivingAsync(cancellationToken);
        KeptInstallation? kept = all.Where(kept => ServedTeam.IsFor(kept.Installation, teamId, enterpriseId)).OrderBy(kept => kept.Installation.TeamId is null).FirstOrDefault();
        return kept is null ? null : await UsableAsync(kept, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Installation>> AllAsync(CancellationToken cancellationToken)
    {
        List<Installation> all = [];
        foreach (KeptInstallation kept in await LivingAsync(cancellationToken))
        {
            if (await UsableAsync(kept, cancellationToken) is { } installation)
            {
                all.Add(installation);
            }
        }

        return all;
    }

    /// <inheritdoc/>
    public async ValueTask EndAsync(Installation installation, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        await _vaultGate.WaitAsync(cancellationToken);
        try
        {
            KeptInstallation? current = await ReadAsync(installation.Key, cancellationToken);
            Volatile.Write(ref _read, null);
            if (current?.Installation.BotToken != installation.BotToken)
            {
                // Somebody installed it again, or the token was renewed: what is kept is another one.
                return;
            }

            if (reason == "token_expired" && current.RefreshToken is not null)
            {
                await vault.SaveAsync(installation.Key, seal.Close(current with { ExpiresAt = time.GetUtcNow() }), cancellationToken);
                return;
            }

            await vault.RemoveAsync(installation.Key, cancellationToken);
            InstallLog.Ended(logger, installation.Key, reason);
        }
        catch (InstallationsUnavailableException)
        {
            if (_dead.TryAdd(installation.BotToken, true))
            {
                InstallLog.Ended(logger, installation.Key, reason);
            }
        }
        finally
        {
            _vaultGate.Release();
        }
    }

    /// <summary>Keeps a new installation, in the place of an earlier one of the same workspace.</summary>
    /// <exception cref="InstallationsUnavailableException">The vault is away; nothing is kept.</exception>
    public async Task AddAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        _unsaved.TryRemove(kept.Installation.Key, out _);
        _pausedUntil.TryRemove(kept.Installation.Key, out _);
        _dead.TryRemove(kept.Installation.BotToken, out _);
        await SaveAsync(kept, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _vaultGate.Dispose();
        _renewing.Dispose();
    }

    private async Task<ImmutableArray<KeptInstallation>> LivingAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<KeptInstallation> all = Recent() ?? await ReadAllAsync(cancellationToken);
        return [.. all.Where(kept => _served.Includes(kept.Installation) && !_dead.ContainsKey(kept.Installation.BotToken))];
    }

    private ImmutableArray<KeptInstallation>? Recent() => Volatile.Read(ref _read) is { } read && time.GetUtcNow() - read.At < Fresh ? read.All : null;

    private async Task<ImmutableArray<KeptInstallation>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await _vaultGate.WaitAsync(cancellationToken);
        try
        {
            if (Recent() is { } meanwhile)
            {
                return meanwhile;
            }

            ImmutableArray<KeptInstallation>.Builder all = ImmutableArray.CreateBuilder<KeptInstallation>();
            foreach ((string key, string content) in await vault.AllAsync(cancellationToken))
            {
                if (seal.Open(content) is { } kept)
                {
                    all.Add(kept);
                }
                else
                {
                    InstallLog.NotOpened(logger, key);
                }
            }

            Reading read = new(all.ToImmutable(), time.GetUtcNow());
            Volatile.Write(ref _read, read);
            return read.All;
        }
        catch (InstallationsUnavailableException) when (_read is not null)
        {
            // Answers go on with what was there a while ago.
            Reading old = _read with { At = time.GetUtcNow() };
            Volatile.Write(ref _read, old);
            return old.All;
        }
        finally
        {
            _vaultGate.Release();
        }
    }

    /// <summary>The installation with a token that is good, renewed if its time comes; null when it is over.</summary>
    private async Task<Installation?> UsableAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        if (!IsDue(kept))
        {
            return kept.Installation;
        }

        bool isGood = kept.ExpiresAt > time.GetUtcNow();
        if (!isGood)
        {
            await _renewing.WaitAsync(cancellationToken);
        }
        else if (!await _renewing.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            // Somebody is at it, and the token has hours left.
            return kept.Installation;
        }

        try
        {
            // A pair that Slack granted must be kept, so whoever asked cannot end this; SlackHttp limits its time.
            return await RenewAsync(kept, CancellationToken.None);
        }
        catch (InstallationsUnavailableException) when (isGood)
        {
            return kept.Installation;
        }
        finally
        {
            _renewing.Release();
        }
    }

    private bool IsDue(KeptInstallation kept) => kept is { RefreshToken: not null, ExpiresAt: { } end } && end - time.GetUtcNow() < RenewBefore;

    /// <summary>Renews a token, as the only one who does.</summary>
    private async Task<Installation?> RenewAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        string key = kept.Installation.Key;
        if (_unsaved.TryGetValue(key, out Renewed? unsaved))
        {
            return await PersistAsync(unsaved, cancellationToken);
        }

        if (_pausedUntil.TryGetValue(key, out DateTimeOffset until) && time.GetUtcNow() < until)
        {
            throw NotRenewed();
        }

        if (await ReadAsync(key, cancellationToken) is not { } current)
        {
            Volatile.Write(ref _read, null);
            return null;
        }

        if (!IsDue(current))
        {
            Volatile.Write(ref _read, null);
            return current.Installation;
        }

        switch (await access.RefreshAsync(current.RefreshToken!, cancellationToken))
        {
            case OAuthOutcome.Granted { Kept: var next }:
                KeptInstallation renewed = current with
                {
                    Installation = current.Installation with { BotToken = next.Installation.BotToken },
                    RefreshToken = next.RefreshToken,
                    ExpiresAt = next.ExpiresAt,
                };
                return await PersistAsync(new Renewed(renewed, current.RefreshToken!), cancellationToken);
            case OAuthOutcome.Refused refused:
                return await RefusedAsync(current, refused.Error, cancellationToken);
            case OAuthOutcome.Unanswered unanswered:
                Pause(key, unanswered.Error);
                throw NotRenewed();
            case var other:
                throw new InvalidOperationException($"No outcome of that kind is known: {other.GetType()}.");
        }
    }

    /// <summary>Keeps a renewed pair where the vault still holds the one that it was granted for; else what the vault holds counts: somebody installed it again, or it is over.</summary>
    private async Task<Installation?> PersistAsync(Renewed renewed, CancellationToken cancellationToken)
    {
        string key = renewed.Next.Installation.Key;
        _unsaved[key] = renewed;
        KeptInstallation? held;
        await _vaultGate.WaitAsync(cancellationToken);
        try
        {
            held = await ReadAsync(key, cancellationToken);
            if (held?.RefreshToken == renewed.Spent)
            {
                await vault.SaveAsync(key, seal.Close(renewed.Next), cancellationToken);
                held = renewed.Next;
            }

            Volatile.Write(ref _read, null);
        }
        finally
        {
            _vaultGate.Release();
        }

        _unsaved.TryRemove(key, out _);
        if (held == renewed.Next)
        {
            InstallLog.Renewed(logger, key);
        }

        return held?.Installation;
    }

    private async Task<Installation?> RefusedAsync(KeptInstallation kept, string error, CancellationToken cancellationToken)
    {
        string key = kept.Installation.Key;
        if (await ReadAsync(key, cancellationToken) is { } meanwhile && meanwhile.RefreshToken != kept.RefreshToken)
        {
            Volatile.Write(ref _read, null);
            return meanwhile.Installation;
        }

        Pause(key, error);
        if (kept.ExpiresAt > time.GetUtcNow())
        {
            return kept.Installation;
        }

        await EndAsync(kept.Installation, error, cancellationToken);
        return null;
    }

    private void Pause(string key, string error)
    {
        _pausedUntil[key] = time.GetUtcNow() + RenewPause;
        InstallLog.NotRenewed(logger, key, error);
    }

    private async Task<KeptInstallation?> ReadAsync(string key, CancellationToken cancellationToken) =>
        await vault.FindAsync(key, cancellationToken) is { } content ? seal.Open(content) : null;

    private async Task SaveAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        await _vaultGate.WaitAsync(cancellationToken);
        try
        {
            await vault.SaveAsync(kept.Installation.Key, seal.Close(kept), cancellationToken);
            Volatile.Write(ref _read, null);
        }
        finally
        {
            _vaultGate.Release();
        }
    }

    private static InstallationsUnavailableException NotRenewed() => new("The token could not be renewed; it is tried again shortly.");

    /// <summary>A pair that Slack granted.</summary>
    /// <param name="Next">The installation with it.</param>
    /// <param name="Spent">The refresh token that it was granted for.</param>
    private sealed record Renewed(KeptInstallation Next, string Spent)
    {
        /// <summary>Names the workspace; the tokens are left out.</summary>
        public override string ToString() => Next.ToString();
    }

    /// <summary>All that the vault held at a time.</summary>
    private sealed record Reading(ImmutableArray<KeptInstallation> All, DateTimeOffset At);
}
