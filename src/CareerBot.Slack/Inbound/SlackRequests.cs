using System.Collections.Immutable;
using System.Text.Json;
using CareerBot.Messages.Inbox;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Interacting;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Inbound;

/// <summary>Takes in requests that are known to be Slack's, from HTTP and from Socket Mode alike, and says what is answered to each at once.</summary>
internal sealed class SlackRequests(
    EventIntake events,
    CommandAnswers commands,
    Menus menus,
    Shortcuts shortcuts,
    IEnumerable<IPresses> presses,
    IEnumerable<IDialog> dialogs,
    IInstallations installations,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<SlackRequests> logger) : ISlackRequests
{
    /// <summary>Acknowledged, with nothing to say.</summary>
    public static readonly SlackAck Nothing = new(SlackAck.Acknowledged, default);

    /// <summary>Not kept: Slack sends it again, or, of a dialog, tells the person that it did not work and leaves it as it is.</summary>
    private static readonly SlackAck NotKept = new(503, default);

    /// <summary>Slack waits three seconds; what takes longer than this is acknowledged as it is, but for a dialog.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.5);

    private readonly ImmutableArray<IPresses> _presses = [.. presses];
    private readonly ImmutableDictionary<string, IDialog> _dialogs = dialogs.ToImmutableDictionary(dialog => dialog.CallbackId, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<SlackAck> ReceiveAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return request.Kind switch
            {
                "events_api" => await EventAsync(request.Payload, cancellationToken),
                "slash_commands" => await CommandAsync(JsonSerializer.Deserialize(request.Payload.Span, InboundJson.Default.SlashCommand) ?? new SlashCommand(), cancellationToken),
                "interactive" => await InteractionAsync(request.Payload, cancellationToken),
                _ => Nothing,
            };
        }
        catch (JsonException)
        {
            InboundLog.NotRead(logger);
            return Nothing;
        }
    }

    /// <summary>Takes an event in.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public async Task<SlackAck> EventAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        EventEnvelope envelope = JsonSerializer.Deserialize(payload.Span, InboundJson.Default.EventEnvelope) ?? throw new JsonException();
        if (envelope is { Type: "url_verification", Challenge: { } challenge })
        {
            return new SlackAck(SlackAck.Acknowledged, JsonSerializer.SerializeToUtf8Bytes(new ChallengeReply(challenge), InboundJson.Default.ChallengeReply));
        }

        return await KeepingAsync(async () =>
        {
            await events.TakeInAsync(envelope, cancellationToken);
            return Nothing;
        });
    }

    /// <summary>Answers a slash command, in the answer itself when that is quick.</summary>
    public async Task<SlackAck> CommandAsync(SlashCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command is not { UserId: { Length: > 0 } user, ChannelId: { Length: > 0 } channel })
        {
            return Nothing;
        }

        return await KeepingAsync(async () => await FindAsync(command.TeamId, command.EnterpriseId, cancellationToken) is { } installation
            ? await commands.AnswerAsync(command, installation, user, channel, time.GetUtcNow() + Budget, cancellationToken)
            : Nothing);
    }

    /// <summary>Takes in what somebody did with a message, a menu or a view.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public async Task<SlackAck> InteractionAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        Interaction interaction = JsonSerializer.Deserialize(payload.Span, InboundJson.Default.Interaction) ?? throw new JsonException();
        if (interaction.User?.Id is not { Length: > 0 } user)
        {
            return Nothing;
        }

        using var budget = new CancellationTokenSource(Budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await KeepingAsync(async () => await FindAsync(interaction.InstalledTeam, interaction.Enterprise?.Id, either.Token) is { } installation
                ? await HandleAsync(interaction, installation, user, either.Token)
                : Nothing);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            InboundLog.Late(logger, interaction.Type ?? "");

            // An acknowledged dialog closes, and its person would believe that it was done.
            return interaction.Type == "view_submission" ? NotKept : Nothing;
        }
    }

    private async Task<SlackAck> HandleAsync(Interaction interaction, Installation installation, string user, CancellationToken cancellationToken)
    {
        switch (interaction.Type)
        {
            case "block_actions":
                foreach (InteractionAction action in interaction.Actions.IsDefault ? [] : interaction.Actions)
                {
                    if (action is { ActionId: { } id } && _presses.FirstOrDefault(handler => handler.Handles(id)) is { } handler)
                    {
                        await handler.HandleAsync(new Press(interaction, action, installation, user), cancellationToken);
                    }
                }

                return Nothing;
            case "view_submission" when interaction.View is { CallbackId: { } callback } view && _dialogs.TryGetValue(callback, out IDialog? dialog):
                return await dialog.SubmitAsync(new Submission(view, installation, user), cancellationToken);
            case "block_suggestion":
                return await menus.OptionsAsync(interaction, installation, user, cancellationToken);
            case "shortcut" or "message_action":
                await shortcuts.HandleAsync(interaction, installation, user, cancellationToken);
                return Nothing;
            default:
                return Nothing;
        }
    }

    private async ValueTask<Installation?> FindAsync(string? team, string? enterprise, CancellationToken cancellationToken)
    {
        if (options.Value.TeamId is { Length: > 0 } served && served != team && served != enterprise)
        {
            InboundLog.NotServed(logger, team ?? enterprise);
            return null;
        }

        Installation? installation = await installations.FindAsync(team, enterprise, cancellationToken);
        if (installation is null)
        {
            InboundLog.NotServed(logger, team ?? enterprise);
        }

        return installation;
    }

    private async Task<SlackAck> KeepingAsync(Func<Task<SlackAck>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is InboxUnavailableException or InstallationsUnavailableException)
        {
            InboundLog.NotKept(logger, error);
            return NotKept;
        }
    }
}
