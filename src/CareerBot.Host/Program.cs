using CareerBot.Dialog.Context;
using CareerBot.Host;
using CareerBot.Host.Access;
using CareerBot.Host.Answering;
using CareerBot.Host.Api;
using CareerBot.Host.Channels;
using CareerBot.Host.Health;
using CareerBot.Host.Inbox;
using CareerBot.Host.Installations;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Host.Questions;
using CareerBot.Host.Web;
using Microsoft.Extensions.Options;

WebApplicationBuilder builder = SettingsFiles.CreateBuilder(args);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://localhost:3978");

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge").ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>();
builder.Services.AddSingleton<CurrentSnapshot>();
builder.Services.AddSingleton<KnowledgeWatcher>();
builder.Services.AddHostedService(services => services.GetRequiredService<KnowledgeWatcher>());
builder.Services.AddPay();
builder.Services.AddQuestions();
builder.Services.AddInbox();
builder.Services.AddInstallations();
builder.AddAccess();
builder.Services.AddSingleton<ITalkStore>(new InMemoryTalkStore());
builder.AddCareerBot();
builder.Services.AddApi();
builder.Services.AddHealth();
builder.Services.AddWebChat();
builder.Services.AddChannels(builder.Configuration);

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();

// After the two above and before all that knows people by cookie or token: what platforms sign is answered without these.
app.UseRouting();
app.UseWebAssets();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.MapApi();
app.MapHealth();
app.MapWebChat();
app.MapChannels();
await app.RunAsync();
