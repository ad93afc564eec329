using CareerBot.Teams.Askers;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Approving;

/// <summary>Who may decide on revisions from Teams, and who they are to the salary book.</summary>
internal sealed class ApproverRoll(IOptions<TeamsOptions> options)
{
    /// <summary>The person of an approver: by the settings, else by the e-mail address of the member record; null for everybody who may not decide.</summary>
    public string? PersonOf(TeamsAsker asker) =>
        asker is { IsMember: true, AadObjectId: { } id } && (options.Value.People.GetValueOrDefault(id) ?? asker.Email) is { } person
        && options.Value.Approvers.Contains(person, StringComparer.OrdinalIgnoreCase)
            ? person
            : null;
}
