using System.Net;
using System.Net.Sockets;
using CareerBot.Fakes;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Sending;

public sealed class ConnectorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_sent_with_the_bots_token_to_the_conversation_whose_id_is_escaped()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        ConnectorResult result = await test.SendAsync("Grüße", Stop);

        SentActivity sent = test.Fake.Activities.ShouldHaveSingleItem();
        sent.ConversationId.ShouldBe(SendingInTest.Chat);
        sent.Text.ShouldBe("Grüße");
        result.ShouldBe(new ConnectorResult.Done(sent.Id));
        ConnectorRequest request = test.Fake.Requests.ShouldHaveSingleItem();
        request.Token.ShouldBe("token-1");
        request.Target.ShouldBe("/amer/v3/conversations/a%3A1kT-_9%3Ax%2F%C3%A4/activities");
    }

    [Fact]
    public async Task A_thread_keeps_its_message_id()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        await test.SendAsync("hello", Stop, "19:abc@thread.tacv2;messageid=17");

        test.Fake.Activities.ShouldHaveSingleItem().ConversationId.ShouldBe("19:abc@thread.tacv2;messageid=17");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task An_id_that_would_lead_to_another_path_is_refused(string id)
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        (await test.SendAsync("hello", Stop, id)).ShouldBeOfType<ConnectorResult.Refused>();
        (await test.Connector.UpdateAsync(test.To(), id, new OutboundActivity().ToJson(), Stop)).ShouldBeOfType<ConnectorResult.Refused>();
        (await test.Connector.FindMemberAsync(test.To(), id, Stop)).ShouldBeNull();
        test.Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activity_is_replaced_in_its_place()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        var sent = (ConnectorResult.Done)await test.SendAsync("before", Stop);

        ConnectorResult result = await test.Connector.UpdateAsync(test.To(), sent.Id, new OutboundActivity { Text = "after" }.ToJson(), Stop);

        result.ShouldBe(sent);
        test.Fake.Activities.ShouldHaveSingleItem().Text.ShouldBe("after");
    }

    [Fact]
    public async Task Replacing_what_is_gone_is_refused_and_does_not_speak_of_the_conversation()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        ConnectorResult result = await test.Connector.UpdateAsync(test.To(), "17", new OutboundActivity { Text = "after" }.ToJson(), Stop);

        result.ShouldBe(new ConnectorResult.Refused(404, "ActivityNotFoundInConversation"));
    }

    [Fact]
    public async Task A_targeted_message_names_whom_it_is_for()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        await test.Connector.SendTargetedAsync(test.To("19:abc@thread.tacv2"), new OutboundActivity { Text = "for you", Recipient = new ChannelAccount(SendingInTest.User) }.ToJson(), Stop);

        test.Fake.Activities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(sent => sent.IsTargeted.ShouldBeTrue(), sent => sent.Recipient.ShouldBe(SendingInTest.User));
    }

    [Fact]
    public async Task A_personal_chat_is_the_same_every_time()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Create, 1, ConnectorFault.DropAfter);

        ConnectorResult first = await test.Time.RunAsync(test.Connector.OpenPersonalAsync(test.To("19:abc@thread.tacv2"), SendingInTest.User, Stop), Stop);
        ConnectorResult second = await test.Connector.OpenPersonalAsync(test.To("19:abc@thread.tacv2"), SendingInTest.User, Stop);

        first.ShouldBe(new ConnectorResult.Done(FakeConnector.PersonalChat(SendingInTest.User)));
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_page_in_the_place_of_a_new_chat_is_no_chat()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Create, 1, ConnectorFault.Page);

        (await test.Connector.OpenPersonalAsync(test.To(), SendingInTest.User, Stop)).ShouldBeOfType<ConnectorResult.Later>();
    }

    [Fact]
    public async Task Members_are_told_apart_by_role_and_tenant()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.AddMember(SendingInTest.Chat, new FakeMember(SendingInTest.User) { AadObjectId = "object-1", Email = "alice@home.example.com", UserPrincipalName = "alice@home.example.com" });
        test.Fake.AddMember(SendingInTest.Chat, FakeMember.Guest("29:guest", "object-2"));
        test.Fake.AddMember(SendingInTest.Chat, FakeMember.Anonymous("29:anonymous"));
        test.Fake.AddMember(SendingInTest.Chat, FakeMember.OfOtherTenant("29:other", "object-3"));

        (await FindAsync(SendingInTest.User)).ShouldBe(
            new TeamsMember(SendingInTest.User, "object-1", BotIds.HomeTenant, "user", "alice@home.example.com", "alice@home.example.com"));
        (await FindAsync("29:guest"))!.UserRole.ShouldBe("guest");
        (await FindAsync("29:anonymous")).ShouldBe(new TeamsMember("29:anonymous", null, null, "anonymous", null, null));
        (await FindAsync("29:other"))!.TenantId.ShouldBe(BotIds.OtherTenant);
        (await FindAsync("29:nobody")).ShouldBeNull();

        Task<TeamsMember?> FindAsync(string id) => test.Connector.FindMemberAsync(test.To(), id, Stop);
    }

    [Fact]
    public async Task A_member_is_looked_up_again_after_a_failure_of_a_moment_and_unknown_when_it_lasts()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.AddMember(SendingInTest.Chat, new FakeMember(SendingInTest.User));
        test.Fake.Faults.Add(ConnectorOperation.Members, 1, ConnectorFault.DropBefore);
        test.Fake.Faults.Add(ConnectorOperation.Members, 1, ConnectorFault.Refusal(502));

        (await test.Time.RunAsync(test.Connector.FindMemberAsync(test.To(), SendingInTest.User, Stop), Stop)).ShouldNotBeNull();

        test.Fake.Faults.Add(ConnectorOperation.Members, int.MaxValue, ConnectorFault.Refusal(503));
        (await test.Time.RunAsync(test.Connector.FindMemberAsync(test.To(), SendingInTest.User, Stop), Stop)).ShouldBeNull();
        test.Fake.Requests.Count.ShouldBe(3 + ConnectorClient.MostTries);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "ForbiddenOperationException")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_conversation_that_the_bot_is_out_of_is_gone(int status, string code)
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Close(SendingInTest.Chat, status, code);

        (await test.SendAsync("hello", Stop)).ShouldBe(new ConnectorResult.Gone(code));
        test.Fake.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(403, "NotEnoughPermissions")]
    [InlineData(405, null)]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task What_is_refused_for_good_says_why_and_is_not_tried_again(int status, string? code)
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Refusal(status, code));

        (await test.SendAsync("hello", Stop)).ShouldBe(new ConnectorResult.Refused(status, code ?? $"http_{status}"));
        test.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_is_too_big_for_the_connector_is_refused_with_the_code_to_shrink_by()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        (await test.SendAsync(new string('x', FakeConnector.LongestActivity / 2), Stop)).ShouldBe(new ConnectorResult.Refused(413, "MessageSizeTooBig"));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once_and_the_message_is_sent_once()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        await test.SendAsync("first", Stop);
        test.Fake.RevokeTokens();
        test.Time.Advance(BotTokens.LeastAge);

        (await test.SendAsync("second", Stop)).ShouldBeOfType<ConnectorResult.Done>();

        test.Fake.Requests.Select(request => request.Token).ShouldBe(["token-1", "token-1", "token-2"]);
        test.Fake.Activities.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_is_refused_even_when_new_is_no_reason_to_fetch_more_or_to_give_the_answer_up()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, int.MaxValue, ConnectorFault.Refusal(401, "BotNotRegistered"));
        await test.SendAsync("first", Stop);

        ConnectorResult[] results = [await test.SendAsync("second", Stop), await test.SendAsync("third", Stop), await test.SendAsync("fourth", Stop)];

        results.ShouldAllBe(result => result == new ConnectorResult.Later(ConnectorReading.WhenFaulty, false));
        test.Fake.TokenRequests.Count.ShouldBe(2);
        test.Log.All.ShouldContain("Teams:AppId");
    }

    [Theory]
    [InlineData(412)]
    [InlineData(503)]
    public async Task What_was_certainly_not_done_is_tried_again_after_a_moment(int status)
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 2, ConnectorFault.Refusal(status));

        (await test.Time.RunAsync(test.SendAsync("hello", Stop), Stop)).ShouldBeOfType<ConnectorResult.Done>();

        test.Fake.Activities.Count.ShouldBe(1);
        test.Fake.Requests.Count.ShouldBe(3);
        (test.Fake.Requests[1].At - test.Fake.Requests[0].At).ShouldBeInRange(TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.61));
        (test.Fake.Requests[2].At - test.Fake.Requests[1].At).ShouldBeInRange(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(1.21));
    }

    [Fact]
    public async Task What_does_not_pass_in_a_moment_is_put_off_without_doubt()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, int.MaxValue, ConnectorFault.Refusal(412));

        ConnectorResult result = await test.Time.RunAsync(test.SendAsync("hello", Stop), Stop);

        result.ShouldBeOfType<ConnectorResult.Later>().IsInDoubt.ShouldBeFalse();
        test.Fake.Requests.Count.ShouldBe(ConnectorClient.MostTries);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("drop after")]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("502 after")]
    [InlineData("504")]
    public async Task A_message_that_may_have_arrived_is_in_doubt_and_not_sent_again(string fault)
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        // On a connection that was used before: the client must not take it for one that was closed while it rested, and send again.
        await test.SendAsync("before", Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, fault switch
        {
            "drop" => ConnectorFault.DropBefore,
            "drop after" => ConnectorFault.DropAfter,
            "502 after" => ConnectorFault.RefusalAfter(502),
            _ => ConnectorFault.Refusal(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
        });

        ConnectorResult result = await test.SendAsync("once", Stop);

        result.ShouldBeOfType<ConnectorResult.Later>().IsInDoubt.ShouldBeTrue();
        test.Fake.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_replacement_that_may_have_arrived_is_sent_again()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        var sent = (ConnectorResult.Done)await test.SendAsync("before", Stop);
        test.Fake.Faults.Add(ConnectorOperation.Update, 1, ConnectorFault.DropAfter);

        (await test.Time.RunAsync(test.Connector.UpdateAsync(test.To(), sent.Id, new OutboundActivity { Text = "after" }.ToJson(), Stop), Stop)).ShouldBe(sent);
        test.Fake.Activities.ShouldHaveSingleItem().Text.ShouldBe("after");
    }

    [Fact]
    public async Task A_500_is_not_tried_again_even_where_that_would_do_no_harm()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Update, 1, ConnectorFault.Refusal(500, "ServiceError"));

        (await test.Connector.UpdateAsync(test.To(), "17", new OutboundActivity().ToJson(), Stop)).ShouldBe(new ConnectorResult.Later(ConnectorReading.WhenFaulty, IsInDoubt: false));
        test.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_the_message_in_doubt()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        await test.Tokens.GetAsync(refused: null, Stop);
        Gate gate = new();
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Slow(gate));
        Task<ConnectorResult> sending = test.SendAsync("slow", Stop);
        await gate.Reached.WaitAsync(Patience.Longest, Stop);

        test.Time.Advance(ConnectorHttp.LongestTry);

        (await sending).ShouldBeOfType<ConnectorResult.Later>().IsInDoubt.ShouldBeTrue();
        gate.Open();
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_in_doubt()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        // Bound and not listening: connections are refused, and nobody else gets the port.
        using Socket nobody = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)nobody.LocalEndPoint!).Port;
        ConversationReference to = test.To() with { ServiceUrl = $"http://127.0.0.1:{port}/" };

        ConnectorResult result = await test.Time.RunAsync(test.Connector.SendAsync(to, new OutboundActivity { Text = "hello" }.ToJson(), Stop), Stop);

        result.ShouldBe(new ConnectorResult.Later(ConnectorReading.WhenUnavailable, IsInDoubt: false));
    }

    [Fact]
    public async Task A_short_Retry_After_is_waited_for_and_the_message_is_sent_once()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Throttled("2"));

        (await test.Time.RunAsync(test.SendAsync("hello", Stop), Stop)).ShouldBeOfType<ConnectorResult.Done>();

        test.Fake.Activities.Count.ShouldBe(1);
        (test.Fake.Requests[1].At - test.Fake.Requests[0].At).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_long_Retry_After_is_told_to_the_caller_and_holds_back_what_follows_there_but_nothing_elsewhere()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Throttled("17"));

        (await test.SendAsync("first", Stop)).ShouldBe(new ConnectorResult.Later(TimeSpan.FromSeconds(17), IsInDoubt: false));
        test.Time.Advance(TimeSpan.FromSeconds(10));
        (await test.SendAsync("second", Stop)).ShouldBe(new ConnectorResult.Later(TimeSpan.FromSeconds(7), IsInDoubt: false));
        (await test.SendAsync("elsewhere", Stop, "a:other")).ShouldBeOfType<ConnectorResult.Done>();
        test.Fake.Requests.Count.ShouldBe(2);
        test.Time.Advance(TimeSpan.FromSeconds(7));
        (await test.SendAsync("third", Stop)).ShouldBeOfType<ConnectorResult.Done>();
    }

    [Fact]
    public async Task Retry_After_may_be_a_date_or_missing()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Throttled((test.Time.GetUtcNow() + TimeSpan.FromMinutes(1)).ToString("R")));
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Throttled(null));

        (await test.SendAsync("hello", Stop)).ShouldBeOfType<ConnectorResult.Later>().After.ShouldBeInRange(TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60));
        (await test.SendAsync("hello", Stop, "a:other")).ShouldBe(new ConnectorResult.Later(ConnectorReading.UnsaidRetryAfter, IsInDoubt: false));
    }

    [Fact]
    public async Task A_bot_of_a_government_community_is_sent_to_its_own_host_once()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Refusal(403, "InvalidBotApiHost"));

        (await test.SendAsync("hello", Stop)).ShouldBeOfType<ConnectorResult.Done>();
        test.Fake.Requests[1].Target.ShouldStartWith("/gcc/v3/conversations/");

        test.Fake.Faults.Add(ConnectorOperation.Send, 2, ConnectorFault.Refusal(403, "InvalidBotApiHost"));
        (await test.SendAsync("hello", Stop)).ShouldBe(new ConnectorResult.Refused(403, "InvalidBotApiHost"));
        test.Fake.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Redirect(new Uri(test.Fake.ServiceUrl + "v3/conversations/a%3Ather/activities")));

        (await test.SendAsync("hello", Stop)).ShouldBe(new ConnectorResult.Refused(307, "http_307"));
        test.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Lengthy(ConnectorHttp.LongestAnswer + 1));

        (await test.SendAsync("hello", Stop)).ShouldBeOfType<ConnectorResult.Later>().IsInDoubt.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_sent_and_no_token_fetched_for_an_address_that_is_not_trusted()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        ConversationReference to = test.To() with { ServiceUrl = "https://smba.trafficmanager.net.example.com/" };

        ConnectorResult result = await test.Connector.SendAsync(to, new OutboundActivity { Text = "hello" }.ToJson(), Stop);

        result.ShouldBe(new ConnectorResult.Refused(0, "ServiceUrlNotTrusted"));
        test.Fake.TokenRequests.ShouldBeEmpty();
        test.Log.All.ShouldContain("smba.trafficmanager.net.example.com");
    }

    [Fact]
    public async Task Without_a_credential_no_token_is_sent()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop, options => (options.Credential, options.LoginUrl) = (TeamsCredential.None, null));
        test.Fake.ChecksTokens = false;

        (await test.SendAsync("hello", Stop)).ShouldBeOfType<ConnectorResult.Done>();

        test.Fake.Requests.ShouldHaveSingleItem().Token.ShouldBeNull();
        test.Fake.TokenRequests.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_no_token_can_be_had_messages_are_put_off_without_doubt()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Token, int.MaxValue, ConnectorFault.Refusal(400));

        (await test.SendAsync("hello", Stop)).ShouldBeOfType<ConnectorResult.Later>().IsInDoubt.ShouldBeFalse();
        test.Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_tokens_nor_words_nor_ids_reach_the_log()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Refusal(412));
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Throttled("1"));
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Refusal(403, "NotEnoughPermissions"));

        await test.Time.RunAsync(test.SendAsync("my own words", Stop), Stop);

        test.Log.All.ShouldContain("tried again");
        test.Log.All.ShouldContain("NotEnoughPermissions");
        test.Log.All.ShouldNotContain("token-1");
        test.Log.All.ShouldNotContain(SendingInTest.Secret);
        test.Log.All.ShouldNotContain("my own words");
        test.Log.All.ShouldNotContain("a%3A1kT");
        test.Log.All.ShouldNotContain(SendingInTest.Chat);
    }
}
