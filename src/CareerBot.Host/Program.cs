using CareerBot.Dialog.Context;
using CareerBot.Host.Answering;
using CareerBot.Host.Api;
using CareerBot.Host.Health;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Web;
using CareerBot.Messages;
using Microsoft.Extensions.Options;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://localhost:3978");

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge").ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>();
builder.Services.AddSingleton<CurrentSnapshot>();
builder.Services.AddSingleton<KnowledgeWatcher>();
builder.Services.AddHostedService(services => services.GetRequiredService<KnowledgeWatcher>());
builder.Services.AddSingleton<ITalkStore>(new InMemoryTalkStore());
builder.Services.AddSingleton<ICareerBot, TalkingCareerBot>();
builder.Services.AddApi();
builder.Services.AddHealth();
builder.Services.AddWebChat();

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseRateLimiter();
app.MapApi();
app.MapHealth();
app.MapWebChat();
await app.RunAsync();
