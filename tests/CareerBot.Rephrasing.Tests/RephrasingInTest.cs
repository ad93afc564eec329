using CareerBot.Dialog;
using CareerBot.Fakes;
using CareerBot.Knowledge;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.Rephrasing.Tests;

/// <summary>Rephrasing as the host sets it up, with the real prompts and knowledge, after an engine that gives the answer that a test names.</summary>
internal sealed class RephrasingInTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IConfigurationRoot _configuration;
    private readonly NamedEngine _engine = new();

    private RephrasingInTest(ServiceProvider services, IConfigurationRoot configuration, NamedEngine engine, LoggedText log) =>
        (_services, _configuration, _engine, Log) = (services, configuration, engine, log);

    public LoggedText Log { get; }

    /// <summary>Starts it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="time">The clock; if null one on which nothing gives up.</param>
    /// <param name="settings">More settings.</param>
    public static RephrasingInTest Start(ScriptedModel model, TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Rephrasing:Enabled"] = "true",
            ["Rephrasing:Endpoint"] = model.Endpoint.ToString(),
            ["Rephrasing:Deployment"] = ScriptedModel.Deployment,
            ["Rephrasing:ApiKey"] = ScriptedModel.Key,
        };
        foreach ((string name, string value) in settings)
        {
            values[name] = value;
        }

        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var log = new LoggedText();
        var engine = new NamedEngine();
        ServiceProvider services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(time ?? new PatientTime())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddMetrics()
            .AddSingleton(engine)
            .AddSingleton<IKnowledgeSource, RealKnowledge>()
            .AddRephrasing<NamedEngine>(configuration, (_, _) => Path.Combine(Repository.Root, "prompts"))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        return new RephrasingInTest(services, configuration, engine, log);
    }

    /// <summary>Changes a setting while it runs.</summary>
    public void Set(string name, string value)
    {
        _configuration[name] = value;
        _configuration.Reload();
    }

    /// <summary>Has an answer worded anew.</summary>
    public async Task<Answer> RephraseAsync(Answer answer, string channel = "slack", string text = "a question", bool namesPerson = false, Intent intent = Intent.RoleSkills, bool isOverheard = false)
    {
        _engine.Give(answer, namesPerson, intent);
        var message = new InboundMessage(new ConversationKey($"{channel}:1"), text, null, Audience.Employees, RealEngine.Now) { IsOverheard = isOverheard };
        return (await _services.GetRequiredService<ICareerBot>().AnswerAsync(message, TestContext.Current.CancellationToken)).Answer;
    }

    /// <summary>Has the real engine's answer worded anew.</summary>
    public Task<Answer> AskAsync(string text)
    {
        Turn turn = RealEngine.Ask(text);
        return RephraseAsync(turn.Answer, text: text, namesPerson: turn.Question.NamesPerson);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private sealed class RealKnowledge : IKnowledgeSource
    {
        public KnowledgeBase Knowledge => RealEngine.Snapshot.Engine.Knowledge;
    }

    private sealed class NamedEngine : ICareerBot
    {
        private readonly AsyncLocal<(Answer Answer, bool NamesPerson, Intent Intent)> _next = new();

        public void Give(Answer answer, bool namesPerson, Intent intent) => _next.Value = (answer, namesPerson, intent);

        public Task<Reply> AnswerAsync(InboundMessage message, CancellationToken cancellationToken) =>
            Task.FromResult(new Reply("r", new Question { Intent = _next.Value.Intent, Language = _next.Value.Answer.Language, NamesPerson = _next.Value.NamesPerson }, _next.Value.Answer));

        public Answer AnswerFor(Question question, Audience sees) => _next.Value.Answer;
    }
}
