using CareerBot.Slack.Inbound;

namespace CareerBot.Slack.Interacting;

/// <summary>Handles the elements of one concern.</summary>
internal interface IPresses
{
    /// <summary>Whether an <c>action_id</c> is of this concern.</summary>
    bool Handles(string actionId);

    /// <summary>Handles one; within Slack's three seconds.</summary>
    Task HandleAsync(Press press, CancellationToken cancellationToken);
}

/// <summary>Handles a dialog that was sent off.</summary>
internal interface IDialog
{
    /// <summary>The dialog's <c>callback_id</c>.</summary>
    string CallbackId { get; }

    /// <summary>Handles it; within Slack's three seconds. <see cref="SlackRequests.Nothing"/> closes it.</summary>
    Task<SlackAck> SubmitAsync(Submission submission, CancellationToken cancellationToken);
}
