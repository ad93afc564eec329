using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Prompts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerBot.Rephrasing;

/// <summary>
/// The prompts as they are now. A broken first load stops the start with every problem; a broken edit keeps the last good prompts. It looks again at most once in
/// <see cref="Pause"/>, when it is asked: who asks least needs it least.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="time">Tells when to look again.</param>
/// <param name="logger">Is told of problems.</param>
internal sealed class PromptLibrary(string folder, TimeProvider time, ILogger<PromptLibrary> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _loading = new();
    private long _stamp;
    private long _lookedAt;
    private volatile PromptSet? _current;

    /// <summary>The prompts.</summary>
    public PromptSet Current
    {
        get
        {
            if (_current is null)
            {
                lock (_loading)
                {
                    if (_current is null)
                    {
                        Look();
                    }
                }
            }
            else if (time.GetElapsedTime(Interlocked.Read(ref _lookedAt)) > Pause && _loading.TryEnter())
            {
                try
                {
                    Look();
                }
                finally
                {
                    _loading.Exit();
                }
            }

            return _current!;
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Current;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Loads what changed. One thread at a time.</summary>
    private void Look()
    {
        Interlocked.Exchange(ref _lookedAt, time.GetTimestamp());
        try
        {
            long stamp = FolderStamp.Of(folder);
            if (stamp != _stamp || _current is null)
            {
                Load();
                _stamp = stamp;
            }
        }
        catch (IOException error) when (_current is not null)
        {
            // An editor is writing: the stamp stays old, so the next look tries again.
            RephrasingLog.PromptsUnreadable(logger, folder, error.Message);
        }
    }

    private void Load()
    {
        PromptLoadResult loaded = PromptLoader.Load(folder);
        if (loaded.Prompts is { } prompts)
        {
            _current = prompts;
            RephrasingLog.PromptsLoaded(logger, prompts.Rephrase.Version, prompts.Rephrase.Fingerprint, prompts.Words.Count);
            return;
        }

        string problems = string.Join('\n', loaded.Problems);
        if (_current is null)
        {
            throw new InvalidDataException($"The prompts in {folder} cannot be used:\n{problems}");
        }

        RephrasingLog.PromptsBroken(logger, loaded.Problems.Length, problems);
    }
}
