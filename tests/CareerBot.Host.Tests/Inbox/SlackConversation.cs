using System.Net;
using CareerBot.Fakes;
using CareerBot.Host.Tests.Slack;

namespace CareerBot.Host.Tests.Inbox;

/// <summary>A direct message with the bot.</summary>
internal sealed class SlackConversation(SlackSite site) : Conversation
{
    private readonly (string User, string Direct) _place = site.NewPerson();

    public override IReadOnlyList<string> Answered() => [.. site.Said(_place.Direct).Select(answer => answer.ThreadTs!)];

    protected override WrittenMessage Next(string text) => new(site.NextTs(), text);

    protected override async Task<bool> DeliverAsync(WrittenMessage message, CancellationToken cancellationToken)
    {
        await site.UpAsync(cancellationToken);
        try
        {
            using HttpResponseMessage response = await site.EventAsync(Event.Message(_place.Direct, _place.User, message.Text, message.Id), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
