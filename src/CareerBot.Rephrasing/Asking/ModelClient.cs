using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace CareerBot.Rephrasing.Asking;

/// <summary>Makes the client that speaks to the model of the settings.</summary>
public static class ModelClient
{
    /// <summary>The name of its traces and measures (OpenTelemetry's conventions for generative AI); contents are never among them.</summary>
    public const string Telemetry = "CareerBot.Rephrasing.Model";

    /// <summary>A client for <see cref="RephrasingOptions.Endpoint"/>. It tries once: trying again is a matter of the time that is left.</summary>
    public static IChatClient Create(RephrasingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ChatClientBuilder(Unobserved(options).AsIChatClient()).UseOpenTelemetry(sourceName: Telemetry, configure: telemetry => telemetry.EnableSensitiveData = false).Build();
    }

    private static ChatClient Unobserved(RephrasingOptions options)
    {
        Uri endpoint = options.Endpoint!;
        if (endpoint.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal))
        {
            // A local server wants no key, and the client wants one.
            var key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey);
            return new OpenAIClient(key, Bare(new OpenAIClientOptions { Endpoint = endpoint })).GetChatClient(options.Deployment);
        }

        AzureOpenAIClientOptions azure = Bare(new AzureOpenAIClientOptions());
        AzureOpenAIClient client = string.IsNullOrEmpty(options.ApiKey)
            ? new AzureOpenAIClient(endpoint, new DefaultAzureCredential(), azure)
            : new AzureOpenAIClient(endpoint, new ApiKeyCredential(options.ApiKey), azure);
        return client.GetChatClient(options.Deployment);
    }

    /// <summary>Without what <see cref="ModelCalls"/> does by the clock of the rest: trying again, and giving up.</summary>
    private static T Bare<T>(T client)
        where T : ClientPipelineOptions
    {
        client.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        client.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return client;
    }
}
