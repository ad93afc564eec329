using System.Threading.Channels;
using CareerBot.Messages;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>
/// Keeps what was asked, without the person, beside the answering and never in its way: questions and thumbs queue up in memory and are written
/// in their order by one writer. While the database is away they wait; beyond <see cref="MostWaiting"/> the oldest are lost, and counted.
/// </summary>
public sealed class AskedRecorder(AskedStore store, IOptions<InsightsOptions> options, TimeProvider time, ILogger<AskedRecorder> logger) : BackgroundService, IFeedback
{
    /// <summary>Questions and thumbs that wait at most.</summary>
    public const int MostWaiting = 10_000;

    private const int MostAtOnce = 2_000;

    /// <summary>How long questions gather before they are written together: a transaction costs as much as hundreds of rows.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    private readonly Channel<Note> _notes = Channel.CreateBounded<Note>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => Log.AskedLost(logger, MostWaiting));

    /// <summary>Taken from the queue and not written yet.</summary>
    private readonly List<Note> _inHand = [];

    /// <summary>Notes a question and what became of it.</summary>
    public void Asked(InboundMessage message, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(reply);
        Question question = reply.Question;
        bool isSilent = options.Value.KeepTexts == 0 || question.NamesPerson || DeclineKinds.AreAboutSomebody(question.Kind) || question.Also.Any(also => DeclineKinds.AreAboutSomebody(also.Kind));
        string key = message.Conversation.Value;
        int colon = key.IndexOf(':', StringComparison.Ordinal);
        _notes.Writer.TryWrite(new Note.Question(new AskedQuestion
        {
            Id = reply.Id,
            Day = DateOnly.FromDateTime(message.ReceivedAt.UtcDateTime),
            Channel = colon > 0 ? key[..colon] : key,
            Language = question.Language,
            Intent = question.Intent.Name(),
            Kind = question.Kind,
            Subject = isSilent ? "" : Redaction.Of(QuestionText.Subject(question)),
            Outcome = OutcomeOf(reply),
            Text = isSilent ? "" : Redaction.Of(message.Text),
        }));
    }

    /// <inheritdoc/>
    public void Thumb(string replyId, bool? isGood)
    {
        ArgumentNullException.ThrowIfNull(replyId);
        _notes.Writer.TryWrite(new Note.Thumb(replyId, isGood switch { true => 1, false => -1, null => 0 }));
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What was asked in the last moment is written before the host goes; here, as a host that stops at once may never have begun with the rest.
        using var farewell = new CancellationTokenSource(LongestFarewell, time);
        try
        {
            do
            {
                TakeUp();
            }
            while (_inHand.Count > 0 && await TryWriteAsync(farewell.Token));
        }
        catch (OperationCanceledException)
        {
            Log.AskedNotWritten(logger, _inHand.Count, nameof(LongestFarewell));
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _notes.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathering, time, stoppingToken);
                TakeUp();
                while (!await TryWriteAsync(stoppingToken))
                {
                    await Task.Delay(BetweenTries, time, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The rest is written when it stops.
        }
    }

    private static AskedOutcome OutcomeOf(Reply reply) => reply switch
    {
        { Answer.HandOver: HandOverOffer.NoAnswer } => AskedOutcome.NoAnswer,
        { Question.Intent: Intent.Clarify } => AskedOutcome.AskedBack,
        { Question.Intent: Intent.Help or Intent.SmallTalk } => AskedOutcome.SmallTalk,
        { Question: { Intent: Intent.OutOfScope, CuratedAnswer: null } } => AskedOutcome.Declined,
        _ => AskedOutcome.Answered,
    };

    private void TakeUp()
    {
        while (_inHand.Count < MostAtOnce && _notes.Reader.TryRead(out Note? note))
        {
            _inHand.Add(note);
        }
    }

    /// <summary>Writes what is in hand; what was written is not in hand any more.</summary>
    private async Task<bool> TryWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            AskedQuestion[] asked = [.. _inHand.OfType<Note.Question>().Select(note => note.Asked)];
            if (asked.Length > 0)
            {
                await store.AddAsync(asked, cancellationToken);
                _inHand.RemoveAll(note => note is Note.Question);
            }

            while (_inHand is [Note.Thumb thumb, ..])
            {
                await store.ThumbAsync(thumb.ReplyId, thumb.Value, cancellationToken);
                _inHand.RemoveAt(0);
            }

            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever the database finds wrong with these, it would find again: they are lost, and neither the next ones nor the host is.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.AskedNotWritten(logger, _inHand.Count, error.GetType().Name);
            _inHand.Clear();
            return true;
        }
    }

    private abstract record Note
    {
        public sealed record Question(AskedQuestion Asked) : Note;

        public sealed record Thumb(string ReplyId, int Value) : Note;
    }
}
