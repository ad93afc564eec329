using System.Net;
using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Teams;

/// <summary>The issuer's keys change while the host runs.</summary>
public sealed class TeamsKeyRotationTests
{
    [Fact]
    public async Task A_new_key_is_taken_and_one_that_is_withdrawn_unknown_or_for_another_channel_is_not()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        TeamsWire teams = test.Teams;
        TeamsPlace chat = teams.Personal(TeamsInHost.Bob);
        IssuerKey first = teams.Issuer.Key;
        await teams.AskAsync(chat, TeamsInHost.Bob, "what does a data analyst do?");
        IssuerKey unendorsed = teams.Issuer.AddKey("key-for-webchat", "webchat");
        IssuerKey rotated = teams.Issuer.AddKey("key-2", "msteams");
        teams.Issuer.Withdraw(first);
        using IssuerKey strange = new("key-of-nobody", ["msteams"]);
        await test.AdvanceAsync(TimeSpan.FromMinutes(5)); // Sooner the keys are not read again.

        HttpStatusCode taken = await AskedAsync(rotated);
        await teams.SaidAsync(chat, 1);

        taken.ShouldBe(HttpStatusCode.Accepted);
        (await AskedAsync(unendorsed)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskedAsync(strange)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskedAsync(first)).ShouldBe(HttpStatusCode.Unauthorized);

        async Task<HttpStatusCode> AskedAsync(IssuerKey key)
        {
            using HttpResponseMessage answered = await teams.SendAsync(teams.Message(chat, TeamsInHost.Bob, "what does a mobile engineer do?"), key);
            return answered.StatusCode;
        }
    }
}
