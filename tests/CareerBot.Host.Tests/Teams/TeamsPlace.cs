namespace CareerBot.Host.Tests.Teams;

/// <summary>A conversation in Teams.</summary>
/// <param name="Id">Its id; in a channel the thread's, with <c>;messageid=</c>.</param>
/// <param name="Type"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="IsShared">Whether it is a channel that several organisations share.</param>
internal sealed record TeamsPlace(string Id, string Type, bool IsShared = false)
{
    public bool IsPersonal => Type == "personal";
}
