using System.Net.Http.Json;
using CareerBot.Storage.Questions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.Questions;

/// <summary>What is kept of questions: enough for HR to see what is missing, nothing that leads to a person.</summary>
public sealed class AskedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_is_counted_and_the_words_of_those_about_a_person_are_kept_nowhere()
    {
        await using var host = new TestHost(realKnowledge: true, time: new FakeTimeProvider(DateTimeOffset.UtcNow));
        using HttpClient client = host.CreateClient();
        await AskAsync(client, "what does a backend engineer earn in Germany?");
        await AskAsync(client, "what does Anna Schmidt earn?");
        await AskAsync(client, "is Anna Schmidt a good engineer?");
        await AskAsync(client, "what does a nurse do?");
        await AskAsync(client, "I want to use my right to pay information under Directive 2023/970");

        // Stopping writes what still waits.
        await host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Host.Questions.AskedRecorder>().Single().StopAsync(Token);
        var store = host.Services.GetRequiredService<AskedStore>();
        (DateOnly from, DateOnly to) = (DateOnly.MinValue, DateOnly.MaxValue);
        (await store.DaysAsync(from, to, Token)).Sum(day => day.Count).ShouldBe(5);
        (await store.TopicsAsync(from, to, 10, Token)).ShouldHaveSingleItem().Subject.ShouldBe("backend-engineer DE");
        (await store.TextsAsync(AskedOutcome.NoAnswer, from, to, 10, Token)).ShouldHaveSingleItem().Text.ShouldBe("what does a nurse do?");
        (await store.TextsAsync(AskedOutcome.Declined, from, to, 10, Token)).Select(text => text.Text).ShouldAllBe(text => text == "");
        host.Database.Execute("UPDATE asked SET thumb = 0 WHERE text LIKE '%Anna%' OR subject LIKE '%Anna%' OR text LIKE '%Directive%'").ShouldBe(0);
    }

    [Fact]
    public async Task A_thumb_finds_its_question_though_it_comes_at_once()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = new TestHost(time: time);
        using HttpClient client = host.CreateClient();
        var recorder = host.Services.GetRequiredService<Host.Questions.AskedRecorder>();
        var bot = host.Services.GetRequiredService<Messages.ICareerBot>();

        Messages.Reply reply = await bot.AnswerAsync(new Messages.InboundMessage(new Messages.ConversationKey("web:1"), "what is a baker", null, Messages.Audience.Everyone, time.GetUtcNow()), Token);
        recorder.Thumb(reply.Id, true);
        await recorder.StopAsync(Token);

        TopicCount topic = (await host.Services.GetRequiredService<AskedStore>().TopicsAsync(DateOnly.MinValue, DateOnly.MaxValue, 10, Token)).ShouldHaveSingleItem();
        (topic.Subject, topic.Up).ShouldBe(("baker", 1));
    }

    [Fact]
    public async Task Questions_that_the_database_refuses_are_lost_alone_and_the_next_ones_kept()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = new TestHost(time: time);
        using HttpClient client = host.CreateClient();
        var recorder = host.Services.GetRequiredService<Host.Questions.AskedRecorder>();
        await recorder.StopAsync(Token);
        host.Database.Execute("CREATE TRIGGER no_bakers BEFORE INSERT ON asked WHEN NEW.subject = 'baker' BEGIN SELECT RAISE(ABORT, 'no bakers'); END");
        await AskAsync(client, "what is a baker");
        await recorder.StopAsync(Token);
        await AskAsync(client, "what is a miller");

        await recorder.StopAsync(Token);

        (await host.Services.GetRequiredService<AskedStore>().TopicsAsync(DateOnly.MinValue, DateOnly.MaxValue, 10, Token)).ShouldHaveSingleItem().Subject.ShouldBe("miller");
    }

    private static async Task AskAsync(HttpClient client, string text)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text }, Token);
        response.EnsureSuccessStatusCode();
    }
}
