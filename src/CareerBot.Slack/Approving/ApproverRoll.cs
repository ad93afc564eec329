using CareerBot.Slack.Askers;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Approving;

/// <summary>Who may decide on revisions from Slack, and who they are to the salary book.</summary>
internal sealed class ApproverRoll(IOptions<SlackOptions> options)
{
    /// <summary>The person of an approver: by the settings, else by the e-mail address of the profile; null for everybody who may not decide.</summary>
    public string? PersonOf(Asker asker)
    {
        ArgumentNullException.ThrowIfNull(asker);
        return asker.IsMember && (options.Value.People.GetValueOrDefault(asker.UserId) ?? asker.Email) is { } person && options.Value.Approvers.Contains(person, StringComparer.OrdinalIgnoreCase)
            ? person
            : null;
    }
}
